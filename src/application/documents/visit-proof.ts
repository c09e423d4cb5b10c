/** The proof of a visit about a request: for the person who made it, once somebody noted that they were spoken with face to face. */
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import type { Row } from '../../domain/schema/table';
import { contacts, people, requests, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { latestFirst } from '../contacts';
import { parseId } from '../kernel/about-record';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { makesDocument } from './make-document';
import { identityInSentence } from './person-words';

type Noted = Pick<Row<typeof contacts>, 'id' | 'subject' | 'mode' | 'on' | 'result' | 'voided'>;

/** Face to face, in the office or where they live. */
const faceToFace = new Set<string>(['visit', 'office']);

/** The last time that somebody was spoken with face to face about a request. */
export const findVisit = <T extends Noted>(noted: readonly T[], request: string): T | undefined =>
  noted
    .filter((row) => row.subject === request && !row.voided)
    .filter(({ mode, result }) => faceToFace.has(mode) && result === 'spoke')
    .sort(latestFirst)[0];

export const makeVisitProof = makesDocument({
  name: 'makeVisitProof',
  title: 'Hacer la constancia de visita',
  roles: officeRoles,
  template: templates.visitProof,
  called: 'Constancia de visita',
  letter: 'V',
  subject: requests,
  folder: 'office',
  pdf: true,
  reads: {
    requests: columns(requests, 'requesterPerson', 'voided'),
    contacts: columns(contacts, 'subject', 'mode', 'on', 'result', 'territory', 'voided'),
    people: columns(people, 'fullName', 'documentKind', 'documentNumber'),
    territories: columns(territories, 'label'),
  },
  parse: parseId,
  compose({ snapshot, input, today }) {
    const request = snapshot.requests.find(input.id);
    if (!request || request.voided) return fail(unknownRecord(requests, input.id));
    const person = snapshot.people.find(request.requesterPerson);
    if (!person) return fail(problem('cannotApply', ['La solicitud no la hizo una persona.'], 'id'));
    const visit = findVisit(snapshot.contacts.all, request.id);
    if (!visit) {
      return fail(problem('cannotApply', ['Anote primero la visita en que se habló con la persona.'], 'id'));
    }
    const documento = identityInSentence(person);
    const isInOffice = visit.mode === 'office';
    const territorio = isInOffice ? '' : placeOf(snapshot.territories, visit.territory);
    return succeed({
      title: person.fullName,
      place: territorio,
      date: today,
      recipient: { person: person.id, code: visit.id },
      data: {
        values: { codigo: request.id, persona: person.fullName, documento, fecha: visit.on, territorio },
        conditions: {
          con_documento: documento !== undefined,
          en_oficina: isInOffice,
          en_comunidad: !isInOffice,
          con_territorio: territorio !== '',
        },
        lists: {},
      },
    });
  },
});
