/** The letter that goes along with a referral to another institution. */
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { isOpenMatter } from '../../domain/replies/reply-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import {
  institutions,
  organisations,
  people,
  referrals,
  requests,
  staff,
  territories,
} from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { makesDocument } from './make-document';

/** Until it is over: it is sent again with a letter too. */
export const letterStates: readonly string[] = ['prepared', 'sent', 'accepted', 'unanswered'];

const reads = {
  referrals: columns(
    referrals,
    'status',
    'request',
    'institution',
    'reason',
    'sentOn',
    'responsible',
    'voided',
  ),
  requests: columns(
    requests,
    'category',
    'confidential',
    'territory',
    'requesterPerson',
    'requesterOrganisation',
  ),
  institutions: all(institutions),
  people: columns(people, 'fullName'),
  organisations: columns(organisations, 'name'),
  territories: columns(territories, 'label'),
  staff: all(staff),
};

type Snapshot = SnapshotOf<typeof reads>;

/** Who may be named: of a confidential request, nobody. */
function findNamed(request: Snapshot['requests']['all'][number], snapshot: Snapshot): string | undefined {
  if (request.confidential) return undefined;
  const person = snapshot.people.find(request.requesterPerson)?.fullName;
  return person ?? snapshot.organisations.find(request.requesterOrganisation)?.name;
}

export const makeReferralLetter = makesDocument({
  name: 'makeReferralLetter',
  title: 'Hacer la carta de referimiento',
  roles: officeRoles,
  template: templates.referralLetter,
  called: 'Carta de referimiento',
  letter: 'R',
  subject: referrals,
  folder: 'office',
  pdf: true,
  reads,
  parse: parseId,
  compose({ snapshot, input, today }) {
    const referral = snapshot.referrals.find(input.id);
    if (!referral || referral.voided) return fail(unknownRecord(referrals, input.id));
    if (!letterStates.includes(referral.status)) {
      return fail(problem('cannotApply', ['La derivación ya terminó: no lleva carta.'], 'id'));
    }
    const request = snapshot.requests.get(referral.request);
    const institution = snapshot.institutions.get(referral.institution);
    const place = placeOf(snapshot.territories, request.territory);
    const isOpen = isOpenMatter(request);
    const requester = findNamed(request, snapshot);
    // What nobody answered leaves once more, with a letter of the day.
    const date = (referral.status === 'unanswered' ? undefined : referral.sentOn) ?? today;
    const responsible = snapshot.staff.find(referral.responsible)?.name;
    return succeed({
      title: institution.name,
      place,
      date,
      data: {
        values: {
          codigo: referral.id,
          solicitud: referral.request,
          fecha: date,
          institucion: institution.name,
          contacto: institution.contact,
          direccion_institucion: institution.address,
          solicitante: requester,
          territorio: place,
          motivo: isOpen ? referral.reason : undefined,
          llevar: institution.bring?.replace(/\.$/, ''),
          responsable: responsible,
        },
        conditions: {
          con_contacto: institution.contact !== undefined,
          con_direccion_institucion: institution.address !== undefined,
          con_solicitante: requester !== undefined,
          sin_solicitante: requester === undefined,
          con_motivo: isOpen,
          sin_motivo: !isOpen,
          con_llevar: institution.bring !== undefined,
          con_responsable: responsible !== undefined,
        },
        lists: {},
      },
    });
  },
});
