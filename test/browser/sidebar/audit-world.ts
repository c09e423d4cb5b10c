/** Everything that has a view of its own, called by the longest names that people give: what the audit looks at. */
import type { Workspace } from '../../../local/index';
import { losPomos, meetingOf, requestOf, settle, type Neighbours } from './neighbours';
import { freshRegistry, given } from './stage';

const workshopOf = (organisation: string): Readonly<Record<string, unknown>> => ({
  kind: 'trainingWorkshop',
  title: `Cuentas claras de la ${endless}`,
  topic: 'accounts',
  objective: 'Llevar el libro de caja de la junta.',
  place: 'Centro comunal',
  territory: losPomos,
  organisations: [organisation],
  quota: '1',
  date: '14/03/2026',
  starts: '9:00 a. m.',
  ends: '12:00 p. m.',
});

/** A workshop that is over, with its certificate. */
function workshopHeld(workspace: Workspace, { organisation, maria }: Neighbours): string {
  const past = { date: '28/02/2026', alreadyHeld: 'Sí' };
  const id = given(workspace, 'registerActivity', { ...workshopOf(organisation), ...past });
  given(workspace, 'changeActivityState', { id, to: 'open' });
  given(workspace, 'enrolPeople', { activity: id, people: [maria] });
  given(workspace, 'recordSessionAttendance', {
    session: codeIn(workspace, 'Sesiones'),
    marks: [{ enrolment: codeIn(workspace, 'Inscripciones'), mark: 'present' }],
  });
  for (const to of ['confirmed', 'underway', 'held']) given(workspace, 'changeActivityState', { id, to });
  given(workspace, 'makeCertificates', { id });
  given(workspace, 'recordEvaluations', {
    id,
    sheets: `54455; 2-4; ${endless}\n44540; 1-5; La práctica\n55555; 3-5`,
  });
  return id;
}

/** A board whose two years end soon. */
function renewalDue(workspace: Workspace, president: string): void {
  const organisation = given(workspace, 'registerOrganisation', {
    name: 'Centro de Madres Santa Ana',
    kind: 'mothersCentre',
    territory: losPomos,
  });
  given(workspace, 'registerBoard', {
    organisation,
    electionDate: '10/03/2024',
    starts: '15/03/2024',
    offices: [{ role: 'president', person: president }],
  });
}

/** A word longer than the sidebar is wide, as people paste them. */
const endless = 'Agroindustrial'.repeat(9);

export interface AuditWorld extends Neighbours {
  readonly agreement: string;
  readonly pair: string;
  readonly activity: string;
  readonly referral: string;
  readonly household: string;
  readonly certificate: string;
  readonly paper: string;
  /** Help for a course elsewhere, asked for. */
  readonly support: string;
  /** A workshop that is over. */
  readonly held: string;
}

/** Puts them into a registry and gives their codes. */
export function fillWorld(workspace: Workspace): AuditWorld {
  const neighbours = settle(workspace, {
    organisationName: `Asociación ${endless} de Productores de la Colonia Japonesa y Parajes Vecinos`,
    surname: 'Hernández-Villavicencio de los Santos Encarnación',
  });
  const { meeting, maria, organisation } = neighbours;
  given(workspace, 'recordAttendance', { meeting, attendees: [{ person: maria }] });
  const earlier = given(workspace, 'registerMeeting', {
    ...meetingOf(organisation),
    date: '20/02/2026',
    title: 'Coordinación social de febrero',
  });
  for (const each of [earlier, meeting]) {
    given(workspace, 'recordAgreements', {
      meeting: each,
      agreements: [
        {
          text: `Construir la ${endless} del paraje`,
          responsibleKind: 'organisation',
          responsible: `Asociación ${endless}`,
          due: '20/03/2026',
          priority: 'high',
        },
      ],
    });
  }
  given(workspace, 'makeConvocation', { id: meeting });
  const mercedes = given(workspace, 'registerStaff', {
    name: `Mercedes ${endless}`,
    role: 'promoter',
    email: 'mercedes@example.org',
    active: 'Sí',
  });
  renewalDue(workspace, maria);
  const asked = given(workspace, 'registerRequest', {
    ...requestOf(maria),
    category: 'information',
    description: `${endless} `.repeat(4),
  });
  given(workspace, 'assignRequest', { id: asked, responsible: mercedes, reason: 'Es de su zona.' });
  given(workspace, 'referRequest', { id: asked, institution: 'INS-015', reason: 'Reparar el camino.' });
  given(workspace, 'registerPerson', {
    givenNames: 'Ramón Antonio',
    firstSurname: 'Peralta',
    documentKind: 'none',
    sex: 'male',
    territory: losPomos,
    confirmed: 'Sí',
  });
  given(workspace, 'registerRequest', {
    ...requestOf(maria),
    category: 'microWork',
    needsAuthority: 'Sí',
  });
  const household = given(workspace, 'registerHousehold', {
    head: maria,
    territory: losPomos,
    reference: `Detrás del colmado ${endless}`,
    from: '01/01/2020',
  });
  const held = workshopHeld(workspace, neighbours);
  const activity = given(workspace, 'registerActivity', workshopOf(organisation));
  given(workspace, 'changeActivityState', { id: activity, to: 'open' });
  given(workspace, 'enrolPeople', { activity, people: [maria, neighbours.ramon] });
  const support = given(workspace, 'registerCourseSupport', {
    person: maria,
    organisation,
    course: `Diplomado en gestión ${endless}`,
    institution: 'Instituto Nacional de Formación',
    starts: '06/04/2026',
    ends: '26/06/2026',
    cost: '12,000.00',
  });
  const pair = codeIn(workspace, 'Posibles duplicados');
  given(workspace, 'decideDuplicate', { id: pair, to: 'open', reason: 'Hay que mirarlo otra vez.' });
  return {
    ...neighbours,
    activity,
    household,
    held,
    certificate: codeIn(workspace, 'Certificados'),
    paper: codeIn(workspace, 'Documentos'),
    support,
    agreement: codeIn(workspace, 'Acuerdos'),
    referral: codeIn(workspace, 'Derivaciones'),
    pair,
  };
}

const codeIn = (workspace: Workspace, sheet: string): string => {
  const code = workspace.sheet(sheet)[1]?.[0] ?? '';
  if (code === '') throw new Error(`La hoja ${sheet} está vacía.`);
  return code;
};

let filled: { readonly workspace: Workspace; readonly codes: AuditWorld } | undefined;

/** A copy of that registry for each test. */
export function auditWorld(): { readonly workspace: Workspace; readonly codes: AuditWorld } {
  if (!filled) {
    const workspace = freshRegistry();
    filled = { workspace, codes: fillWorld(workspace) };
  }
  return { workspace: filled.workspace.clone(), codes: filled.codes };
}
