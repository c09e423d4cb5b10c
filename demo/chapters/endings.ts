/** Chapter: what ends otherwise, or waits between: a request, a referral, an organisation, a meeting in each of their states. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';

const as = people.coordinator.email;

type Input = Readonly<Record<string, unknown>>;

const act = (workspace: Workspace, name: string, input: Input): string =>
  callDoor<{ readonly id: string }>(workspace, as, name, input).id;

/** Moves a record through one state after the other; what goes along is told with its state. */
export function moveAll(
  workspace: Workspace,
  name: string,
  id: string | undefined,
  steps: readonly Input[],
): void {
  for (const step of steps) act(workspace, name, { id, ...step });
}

const begin = { to: 'inProgress' };

/** How requests ended that nobody had ended yet: one of each. */
function endRequests(workspace: Workspace, teller: Teller): void {
  const open = rowsOf(workspace, 'Solicitudes').filter((row) => row['Estado'] === 'Asignada');
  const electricity = rowsOf(workspace, 'Instituciones').find((row) => row['Nombre']?.includes('EDENORTE'));
  const [first, second, third, fourth, fifth, sixth, seventh] = open.map((row) => row['Código']).reverse();
  const ends: readonly (readonly [string | undefined, readonly Input[]])[] = [
    [first, [begin, { to: 'attended', answer: 'Se habló con la familia y el asunto quedó resuelto.' }]],
    [second, [begin, { to: 'waiting', reason: 'Falta la copia de la cédula.' }]],
    [
      third,
      [
        {
          to: 'declined',
          closingReason: 'Corresponde a otra institución',
          referredTo: electricity?.['Código'],
          helperPhone: '809-555-0161',
          reason: 'Las luminarias las repone la distribuidora, que ya recibió el reporte.',
        },
      ],
    ],
    [fourth, [{ to: 'withdrawn', reason: 'La familia se mudó y ya no lo necesita.' }]],
    [fifth, [{ to: 'voided', reason: 'Se registró por error, como prueba.' }]],
  ];
  for (const [id, steps] of ends) moveAll(workspace, 'changeRequestState', id, steps);
  act(workspace, 'joinRequest', { id: sixth, duplicateOf: seventh });
  teller.line(`${count(ends.length + 1, 'solicitud', 'solicitudes')}, cada una con su final y su motivo.`);
}

/** Other institutions answer, or do not; one is no longer needed. */
function answerReferrals(workspace: Workspace, teller: Teller): void {
  const open = rowsOf(workspace, 'Solicitudes').filter((row) => row['Estado'] === 'Asignada');
  const institution = rowsOf(workspace, 'Instituciones').at(-1)?.['Código'];
  const [prepared, ...sent] = open.slice(-5).map((row, index) => {
    const id = act(workspace, 'referRequest', {
      id: row['Código'],
      institution,
      reason: 'Es de su competencia.',
      ...(index === 0 ? { later: 'Sí' } : {}),
    });
    return { id, request: row['Código'] };
  });
  const [done, refused, silent, dropped] = sent;
  const move = (id: string | undefined, step: Input): void =>
    moveAll(workspace, 'changeReferralState', id, [step]);
  move(done?.id, { to: 'attended', outcome: 'Lo atendieron en su oficina.' });
  move(refused?.id, { to: 'rejected', reason: 'No tienen fondos este trimestre.' });
  move(silent?.id, { to: 'unanswered', reason: 'Se preguntó dos veces.' });
  moveAll(workspace, 'changeRequestState', dropped?.request, [
    { to: 'withdrawn', reason: 'La comunidad lo resolvió por su cuenta.' },
  ]);
  teller.line('Cuatro derivaciones: atendida, rechazada, sin respuesta, y una que ya no hizo falta.');
  teller.line(`${prepared?.id}: preparada; la carta sale mañana.`);
}

/** What nobody can use in the Bandeja is rejected, with its reason. */
function rejectAnswer(workspace: Workspace, teller: Teller): void {
  const entry = rowsOf(workspace, 'Bandeja').find((row) =>
    row['Qué falta resolver']?.includes('no está de acuerdo'),
  );
  act(workspace, 'rejectInboxEntry', {
    id: entry?.['Código'],
    reason: 'Sin su permiso no se registra; se borró del papel.',
  });
  teller.line(`${entry?.['Código'] ?? ''}: rechazada, porque la persona no dio su permiso.`);
}

const board = (president: string) => ({
  electionDate: '11/01/2026',
  starts: '11/01/2026',
  swornIn: 'Sí',
  minutesLink: 'Libro 1, acta 1',
  offices: [{ role: 'Presidente(a)', name: president, sex: 'Femenino' }],
});

/** One that no longer meets, one that its own members ended; one elected before its time, one that renews its registration. */
function endOrganisations(workspace: Workspace, teller: Teller): void {
  const found = (name: string): Input =>
    rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === name) ?? {};
  const resting = act(workspace, 'registerOrganisation', {
    name: 'Club de Amas de Casa Las Flores',
    kind: 'Centro de Madres',
    territory: '010101403',
    registration: 'Vencida',
  });
  const ended = act(workspace, 'registerOrganisation', {
    name: 'Comité Pro-Fiestas de Villa Pinales',
    kind: 'Comité comunitario',
    territory: '010101409',
    registration: 'No registrada',
  });
  act(workspace, 'registerBoard', { organisation: resting, ...board('Eufemia Antonia Rosado') });
  act(workspace, 'registerBoard', { organisation: ended, ...board('Luz Divina Abréu') });
  const rest = { to: 'inactive', reason: 'No se reúne desde que se mudó su presidenta.' };
  moveAll(workspace, 'changeOrganisationState', resting, [rest]);
  const dissolve = { to: 'dissolved', reason: 'Sus socios la disolvieron en asamblea.' };
  moveAll(workspace, 'changeOrganisationState', ended, [rest, dissolve]);
  act(workspace, 'registerBoard', {
    organisation: found('Junta de Vecinos La Joya de El Cercado')['Código'],
    ...board('Ana Iris Paulino'),
    electionDate: '01/03/2026',
    starts: '17/04/2026',
  });
  act(workspace, 'changeRegistration', {
    id: found('Junta de Vecinos Villa Pinales')['Código'],
    to: 'inProgress',
  });
  teller.line(`${resting}: inactiva; ${ended}: disuelta. La Joya ya eligió a quien entra el 17 de abril.`);
}

/** One put off, one cancelled; and actas in each of their states. */
function endMeetings(workspace: Workspace, teller: Teller): void {
  const meetings = rowsOf(workspace, 'Reuniones');
  const planned = meetings.filter((row) => row['Estado'] === 'Planificada').map((row) => row['Código']);
  const move = (id: string | undefined, ...steps: readonly Input[]): void =>
    moveAll(workspace, 'changeMeetingState', id, steps);
  move(planned.at(-1), { to: 'cancelled', reason: 'Ese mes se reúnen con el síndico.' });
  move(planned.at(-2), { to: 'postponed', reason: 'El salón estará en obras.' });
  const held = meetings.filter((row) => row['Estado'] === 'Realizada').map((row) => row['Código']);
  const [signed, reviewed, drafted] = held;
  for (const id of [signed, reviewed, drafted]) act(workspace, 'makeActa', { id, noAgreements: 'Sí' });
  move(reviewed, { to: 'review' });
  const signedLink = 'https://drive.google.com/file/d/acta-firmada-escaneada/view';
  move(signed, { to: 'review' }, { to: 'approved' }, { to: 'signed', signedLink });
  teller.line(
    `${signed ?? ''}: acta firmada; ${reviewed ?? ''}: en revisión; ${drafted ?? ''}: en borrador.`,
  );
}

/** Somebody had written down a meeting that a promoter had told already: the second goes, and says why. */
function annulTwin(workspace: Workspace, teller: Teller): void {
  const told = rowsOf(workspace, 'Reuniones').find((row) => row['Tipo'] === 'Priorización de micro-obras');
  const id = act(workspace, 'registerMeeting', {
    type: told?.['Tipo'],
    title: 'Reunión por las obras',
    objective: told?.['Objetivo'],
    date: told?.['Fecha'],
    starts: told?.['Hora de inicio'],
    place: told?.['Lugar'],
    territory: told?.['Territorio'],
    convenor: told?.['Convoca'],
  });
  act(workspace, 'recordAttendance', { meeting: id, women: '6', men: '5' });
  const reason = `Es la misma reunión que ${told?.['Código'] ?? ''}.`;
  act(workspace, 'annulRecord', { id, kind: 'meeting', reason });
  teller.line(`${id}: anulada con su asistencia. ${reason}`);
}

export function endOtherwise(workspace: Workspace, teller: Teller): void {
  teller.chapter('Lo que termina de otra manera');
  endRequests(workspace, teller);
  answerReferrals(workspace, teller);
  rejectAnswer(workspace, teller);
  endOrganisations(workspace, teller);
  endMeetings(workspace, teller);
  annulTwin(workspace, teller);
}
