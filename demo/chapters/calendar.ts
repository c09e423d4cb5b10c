/** Chapter: the calendar of the quarter, with an activity in each of its states and the courses that the department supports. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';
import { moveAll } from './endings';

const as = people.coordinator.email;

interface Made {
  readonly id: string;
}

interface Event {
  readonly title: string;
  readonly topic: string;
  readonly date: string;
  /** What it goes through after being planned. */
  readonly steps: readonly Readonly<Record<string, string>>[];
}

const open = { to: 'open' };
const confirmed = { to: 'confirmed' };
const underway = { to: 'underway' };

const events: readonly Event[] = [
  {
    title: 'Cómo llevar el libro de actas',
    topic: 'Actas y libros de la organización',
    date: '11/04/2026',
    steps: [],
  },
  {
    title: 'Presupuesto de la junta',
    topic: 'Cuentas claras y tesorería',
    date: '18/04/2026',
    steps: [open, confirmed],
  },
  {
    title: 'Convivencia y mediación',
    topic: 'Convivencia y manejo de conflictos',
    date: '04/03/2026',
    steps: [open, confirmed, underway],
  },
  {
    title: 'Cuidado del río',
    topic: 'Medio ambiente y residuos',
    date: '25/04/2026',
    steps: [open, { to: 'postponed', reason: 'El facilitador está de viaje.' }],
  },
  {
    title: 'Huertos en el patio',
    topic: 'Producción y emprendimiento',
    date: '02/05/2026',
    steps: [{ to: 'cancelled', reason: 'Agricultura lo da ese mismo día.' }],
  },
];

function arrange(
  workspace: Workspace,
  { title, topic, date, steps }: Event,
  host: Readonly<Record<string, string>>,
): string {
  const { id } = callDoor<Made>(workspace, as, 'registerActivity', {
    kind: 'Microtaller de gestión comunitaria',
    title,
    topic,
    objective: 'Que cada junta lo haga por sí misma.',
    place: 'Centro comunal',
    territory: host['Territorio'],
    organisations: [host['Código']],
    date,
    starts: '9:00 a. m.',
    ends: '11:00 a. m.',
  });
  const enrolled = rowsOf(workspace, 'Cargos')
    .slice(0, 3)
    .map((row) => row['Persona']);
  for (const step of steps) {
    if (step === confirmed) callDoor(workspace, as, 'enrolPeople', { activity: id, people: enrolled });
    moveAll(workspace, 'changeActivityState', id, [step]);
  }
  return id;
}

/** One that was held, and waits for its report and its certificates. */
function holdOne(workspace: Workspace, id: string): void {
  const [session] = rowsOf(workspace, 'Sesiones').filter((row) => row['Actividad'] === id);
  const marks = rowsOf(workspace, 'Inscripciones')
    .filter((row) => row['Actividad'] === id)
    .map((row) => ({ enrolment: row['Código'], mark: 'Presente' }));
  callDoor(workspace, as, 'recordSessionAttendance', { session: session?.['Código'], marks });
  moveAll(workspace, 'changeActivityState', id, [{ to: 'held' }]);
}

/** Courses elsewhere: asked for, refused, finished with their proof, left half-way. */
function supportCourses(workspace: Workspace, teller: Teller): void {
  const granted = { to: 'granted', support: 'Carta de apoyo' };
  const courses: readonly (readonly [string, readonly Readonly<Record<string, string>>[]])[] = [
    ['Primeros auxilios', []],
    ['Manejo de excavadora', [{ to: 'refused', reason: 'No es para el trabajo de su organización.' }]],
    [
      'Liderazgo comunitario',
      [granted, { to: 'completed', proof: 'https://drive.google.com/file/d/diploma-liderazgo/view' }],
    ],
    ['Contabilidad básica', [granted, { to: 'unfinished', reason: 'Tuvo que dejarlo por su trabajo.' }]],
  ];
  const students = rowsOf(workspace, 'Cargos').map((row) => row['Persona']);
  courses.forEach(([course, steps], index) => {
    const { id } = callDoor<Made>(workspace, as, 'registerCourseSupport', {
      person: students[index],
      course,
      institution: 'Instituto Nacional de Formación',
      starts: '12/01/2026',
      ends: '04/03/2026',
    });
    moveAll(workspace, 'changeCourseSupportState', id, steps);
  });
  teller.line(`${courses.length} apoyos a cursos: pedido, negado, culminado y no culminado.`);
}

/** A certificate with a mistake in its name is annulled; its number stays taken. */
function annulCertificate(workspace: Workspace, teller: Teller): void {
  const last = rowsOf(workspace, 'Certificados').at(-1);
  moveAll(workspace, 'changeCertificateState', last?.['Folio'], [
    { to: 'voided', reason: 'El nombre salió con un error.' },
  ]);
  teller.line(`${last?.['Folio'] ?? ''}: anulado; quien lo verifique lo sabrá.`);
}

export function fillCalendar(workspace: Workspace, teller: Teller): void {
  teller.chapter('El calendario del trimestre');
  const host = rowsOf(workspace, 'Organizaciones')[0] ?? {};
  const made = events.map((event) => arrange(workspace, event, host));
  const past = arrange(
    workspace,
    {
      title: 'La asamblea paso a paso',
      topic: 'Funciones de la directiva',
      date: '04/03/2026',
      steps: [open, confirmed, underway],
    },
    host,
  );
  holdOne(workspace, past);
  teller.line(`${[...made, past].join(', ')}: una actividad en cada estado.`);
  supportCourses(workspace, teller);
  annulCertificate(workspace, teller);
}
