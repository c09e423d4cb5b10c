/** A request for training becomes a workshop: places, a waiting list, two sessions and their attendance. */
import type { Workspace } from '../../local/index';
import { forms } from '../../src/domain/forms';
import { people } from '../accounts';
import { callDoor } from '../door';
import { fillIn, readLists } from '../filling';
import { rowsOf } from '../sheet';
import { count, type Teller } from '../telling';
import { tellClosing } from './closing';

const as = people.coordinator.email;
const organisation = 'Asociación Comunitaria Colonia Kennedy';
const waterCommittee = 'Comité Pro-Agua Pinar Bonito';

interface Made {
  readonly id: string;
}

/** What the catalogue says of a topic's workshop, once the office has noted who gives it. */
function takeFromCatalogue(
  workspace: Workspace,
  topic: string,
  teller: Teller,
): Readonly<Record<string, unknown>> {
  const offered = rowsOf(workspace, 'Catálogo de talleres');
  const row = offered.find((each) => each['Tema'] === topic);
  const facilitator = people.coordinator.name;
  callDoor(workspace, as, 'updateWorkshop', { id: row?.['Código'], facilitator });
  teller.line(
    `Catálogo: ${count(offered.length, 'taller', 'talleres')}; «${row?.['Título']}» lo da ${facilitator}.`,
  );
  return {
    workshop: row?.['Código'],
    kind: row?.['Tipo'],
    title: row?.['Título'],
    topic,
    objective: row?.['Objetivo'],
    materials: row?.['Materiales'],
    facilitator,
  };
}

export function holdActivities(workspace: Workspace, teller: Teller): void {
  teller.chapter('Un taller que pidió la comunidad');
  const body = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === organisation);
  if (!body) throw new Error(`«${organisation}» no está en el registro.`);
  const act = (name: string, input: Readonly<Record<string, unknown>>): string =>
    callDoor<Made>(workspace, as, name, input).id;
  const request = act('registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Organización',
    requesterOrganisation: body['Código'],
    category: 'Capacitación o intercambio',
    description: 'Quieren aprender a llevar el libro de caja de la asociación.',
    territory: body['Territorio'],
    needsAuthority: 'No',
    priority: 'Normal',
    confidential: 'No',
  });
  const activity = act('registerActivity', {
    request,
    ...takeFromCatalogue(workspace, 'Cuentas claras y tesorería', teller),
    place: 'Salón comunal',
    territory: body['Territorio'],
    organisations: [body['Código']],
    quota: '9',
    date: '21/02/2026',
    starts: '9:00 a. m.',
    ends: '12:00 p. m.',
    alreadyHeld: 'Sí',
  });
  const second = act('registerSession', {
    activity,
    date: '28/02/2026',
    starts: '9:00 a. m.',
    ends: '11:00 a. m.',
    alreadyHeld: 'Sí',
  });
  teller.line(`${request} se convirtió en ${activity}, de dos sesiones.`);
  act('changeActivityState', { id: activity, to: 'open' });
  fill(workspace, activity, body['Código'] ?? '', teller);
  hold(workspace, activity, second, teller);
  planExchange(workspace, body, teller);
}

/** The next thing on the calendar: some go to see how others do it. */
function planExchange(workspace: Workspace, guest: Readonly<Record<string, string>>, teller: Teller): void {
  const host = rowsOf(workspace, 'Organizaciones').find((row) => row['Nombre'] === waterCommittee);
  const { id } = callDoor<Made>(workspace, as, 'registerActivity', {
    kind: 'Intercambio local',
    title: 'Visita al acueducto de Pinar Bonito',
    topic: 'Perfiles de proyecto y micro-obras',
    objective: 'Ver cómo un comité administra su acueducto y cobra las cuotas.',
    place: 'Caseta del acueducto',
    territory: host?.['Territorio'],
    host: host?.['Código'],
    organisations: [guest['Código']],
    organisationQuota: '6',
    cost: '6,000.00',
    transport: '4,500.00',
    date: '21/03/2026',
    starts: '9:00 a. m.',
    ends: '1:00 p. m.',
  });
  callDoor(workspace, as, 'changeActivityState', { id, to: 'open' });
  teller.line(`${id}: intercambio para el 21 de marzo, con la inscripción abierta.`);
}

/** The board and neighbours of others: more than there are places; one leaves, and who waited moves up. */
function fill(workspace: Workspace, activity: string, organisation: string, teller: Teller): void {
  const board = rowsOf(workspace, 'Directivas').find((row) =>
    row['Organización']?.endsWith(`[${organisation}]`),
  );
  const offices = rowsOf(workspace, 'Cargos');
  const own = offices.filter((row) => row['Directiva'] === board?.['Código']);
  const invited = [...new Set([...own, ...offices].map((row) => row['Persona']))].slice(0, 10);
  const { enrolled, waiting } = callDoor<{ readonly enrolled: number; readonly waiting: number }>(
    workspace,
    as,
    'enrolPeople',
    { activity, people: invited },
  );
  teller.line(`${count(enrolled, 'inscrita', 'inscritas')}, ${waiting} en lista de espera.`);
  const [first] = rowsOf(workspace, 'Inscripciones').filter((row) => row['Actividad'] === activity);
  callDoor(workspace, as, 'withdrawEnrolment', {
    id: first?.['Código'],
    reason: 'Tiene que trabajar ese día.',
  });
}

/** Attendance by ticking: everybody comes to the first session, all but three to the second. */
function hold(workspace: Workspace, activity: string, second: string, teller: Teller): void {
  const seated = rowsOf(workspace, 'Inscripciones').filter(
    (row) => row['Actividad'] === activity && row['Estado'] === 'Inscrita',
  );
  const [first] = rowsOf(workspace, 'Sesiones').filter((row) => row['Actividad'] === activity);
  const tick = (session: string | undefined, who: readonly (string | undefined)[]): void => {
    callDoor(workspace, as, 'recordSessionAttendance', {
      session,
      marks: who.map((enrolment) => ({ enrolment, mark: 'Presente' })),
    });
  };
  const codes = seated.map((row) => row['Código']);
  tick(first?.['Código'], codes);
  tick(second, codes.slice(0, -3));
  for (const to of ['confirmed', 'underway', 'held']) {
    callDoor(workspace, as, 'changeActivityState', { id: activity, to });
  }
  const shares = rowsOf(workspace, 'Inscripciones')
    .filter((row) => codes.includes(row['Código']))
    .map((row) => `${row['Asistencia (%)']} %`);
  teller.line(`Asistencia por horas: ${shares.join(', ')}.`);
  callDoor(workspace, as, 'recordCommitments', {
    activity,
    commitments: `Presentar el libro de caja en la asamblea; ${organisation}; 31/03/2026`,
  });
  evaluate(workspace, activity, teller);
  callDoor(workspace, as, 'makeCertificates', { id: activity });
  tellClosing(workspace, activity, teller);
  callDoor(workspace, as, 'changeActivityState', { id: activity, to: 'closed' });
  const certificates = rowsOf(workspace, 'Certificados').map(
    (row) => `${row['Folio']} (${row['Código de verificación']})`,
  );
  teller.line(`Certificados: ${certificates.join(', ')}.`);
  supportCourse(workspace, seated[0]?.['Persona'] ?? '', teller);
}

/** By the link in which the code of the activity stands already, with no account of the house. */
function answerFromTelephones(workspace: Workspace, said: readonly Readonly<Record<string, string>>[]): void {
  const lists = readLists(workspace, 'evaluation', as);
  for (const answers of said) {
    const filled = fillIn(lists, { form: 'evaluation', by: 'stranger', at: 0, answers });
    workspace.submitForm(forms.evaluation.title, filled, { as: people.stranger.email });
  }
  workspace.advance(60_000);
}

/** Three answers by telephone; the last of them came twice, and once it is left out with its reason. */
function hearTelephones(workspace: Workspace, activity: string, teller: Teller): void {
  const rated = { activity, useful: 'five', clear: 'four', time: 'three', place: 'five', apply: 'five' };
  const twin = { ...rated, useful: 'four', best: 'El café y la conversación' };
  answerFromTelephones(workspace, [
    { ...rated, best: 'Que todo se practicó' },
    { ...rated, time: 'two', improve: 'Que dure más' },
    twin,
    twin,
  ]);
  const evaluation = rowsOf(workspace, 'Evaluaciones').pop()?.['Código'] ?? '';
  callDoor(workspace, as, 'annulEvaluation', { id: activity, evaluation, reason: 'Llegó dos veces.' });
  teller.line(`${evaluation}: anulada, porque llegó dos veces; deja de contar en los promedios.`);
}

/** What people thought of it: the sheets of paper they left at the door, and from their own telephones, with no account. */
function evaluate(workspace: Workspace, activity: string, teller: Teller): void {
  hearTelephones(workspace, activity, teller);
  callDoor(workspace, as, 'recordEvaluations', {
    id: activity,
    sheets: [
      '55455; 1-4; Hacer el libro con mis propias cuentas; Un día más',
      '54354; 2-4; La práctica; Que sea más temprano',
      '55545; 0-3; La práctica',
      '44350; 2-2;; Más ejemplos de cobros',
      '55555; 3-5; La paciencia para explicar',
    ].join('\n'),
  });
  const { fields } = callDoor<{ readonly fields: readonly { field: string; text: string }[] }>(
    workspace,
    as,
    'openRecord',
    { kind: 'activity', id: activity },
  );
  const told = (name: string): string => fields.find(({ field }) => field === name)?.text ?? '';
  teller.line(`Evaluaciones: ${told('evaluations')}, promedio ${told('overall')}; ${told('learned')}.`);
}

/** Somebody who did well goes on to a course in the capital. */
function supportCourse(workspace: Workspace, person: string, teller: Teller): void {
  const { id } = callDoor<Made>(workspace, as, 'registerCourseSupport', {
    person,
    course: 'Diplomado en gestión comunitaria',
    institution: 'Instituto Nacional de Formación',
    starts: '06/04/2026',
    ends: '26/06/2026',
    cost: '12,000.00',
  });
  callDoor(workspace, as, 'changeCourseSupportState', {
    id,
    to: 'granted',
    support: 'Carta y ayuda económica',
    amount: '5,000.00',
  });
  teller.line(`${id}: apoyo concedido; al terminar el curso se espera su comprobante.`);
}
