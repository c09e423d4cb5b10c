/** The letters that invite the organisations of an activity and ask its host to receive them. */
import { officeName } from '../../domain/boards/offices';
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { activities, people, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { periodInWords } from '../../domain/words/numbers';
import { makesDocument } from '../documents';
import { parseId } from '../kernel/about-record';
import { all, columns, type SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { boardReads, presidentOf } from '../organisations/current-board';
import { sessionsOf } from './activity-draft';
import { sessionColumns } from './activity-reads';
import { calledAs, timetableOf } from './activity-words';

/** Until it begins, somebody may still be invited. */
export const invitingStates: readonly string[] = ['planned', 'open', 'confirmed'];

const reads = {
  activities: all(activities),
  activitySessions: sessionColumns,
  people: columns(people, 'fullName', 'sex'),
  territories: columns(territories, 'label'),
  ...boardReads,
};

const asked = {
  host: 'les agradecemos recibir, como organización anfitriona,',
  guest: 'les invitamos a participar en',
} as const;

function letterTo(organisation: string, pedido: string, snapshot: SnapshotOf<typeof reads>) {
  const president = presidentOf(snapshot, organisation);
  const { fullName: name, sex } = snapshot.people.find(president?.person) ?? {};
  return {
    organizacion: snapshot.organisations.find(organisation)?.name ?? organisation,
    atencion: president && name ? `Atención: ${name}, ${officeName(president, sex)}` : '',
    pedido,
  };
}

export const makeInvitations = makesDocument({
  name: 'makeInvitations',
  title: 'Hacer las cartas de invitación',
  roles: officeRoles,
  template: templates.invitations,
  called: 'Cartas de invitación',
  letter: 'V',
  subject: activities,
  folder: 'office',
  pdf: true,
  reads,
  parse: parseId,
  compose({ snapshot, input }) {
    const row = snapshot.activities.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(activities, input.id));
    if (!invitingStates.includes(row.status)) {
      return fail(
        problem('cannotApply', ['La actividad ya empezó o no se hará: no lleva invitación.'], 'id'),
      );
    }
    const { host, organisationQuota } = row;
    const guests = (row.organisations ?? []).filter((id) => id !== host);
    const cartas = [
      ...(host === undefined ? [] : [letterTo(host, asked.host, snapshot)]),
      ...guests.map((id) => letterTo(id, asked.guest, snapshot)),
    ];
    if (cartas.length === 0) {
      return fail(problem('guardNotMet', ['las organizaciones invitadas, o la anfitriona'], 'id'));
    }
    const place = placeOf(snapshot.territories, row.territory);
    return succeed({
      title: row.title,
      place,
      date: row.starts,
      data: {
        values: {
          codigo: row.id,
          titulo: row.title,
          actividad: calledAs[row.kind],
          periodo: periodInWords(row.starts, row.ends),
          horario: timetableOf(sessionsOf(snapshot.activitySessions.all, row.id)),
          lugar: row.place,
          territorio: place,
          objetivo: row.objective,
          cupo: organisationQuota,
          anfitriona: snapshot.organisations.find(host)?.name,
        },
        conditions: { con_cupo: organisationQuota !== undefined, con_anfitriona: host !== undefined },
        lists: { cartas },
      },
    });
  },
});
