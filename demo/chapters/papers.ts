/** The papers that go along with the work: to call a meeting, to sign, to take home, to prepare the authority, to be received elsewhere. */
import type { Workspace } from '../../local/index';
import { people } from '../accounts';
import { callDoor } from '../door';
import { rowsOf } from '../sheet';
import type { Teller } from '../telling';

const as = people.coordinator.email;

/** The code of the first row of a tab in one of these states. */
function findIn(workspace: Workspace, sheet: string, ...states: readonly string[]): string | undefined {
  return rowsOf(workspace, sheet).find((row) => states.includes(row['Estado'] ?? ''))?.['Código'];
}

const findRegistered = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'Organizaciones').find(
    (row) => row['Registro municipal'] === 'Registrada' && row['Número de registro'] !== '',
  )?.['Código'];

/** The one that agreed the most with the authority. */
const findPromising = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'Organizaciones').find(
    (row) => row['Nombre'] === 'Asociación Comunitaria Colonia Kennedy',
  )?.['Código'];

/** An agreement that a municipal dependency answers for. */
const findMunicipal = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'Acuerdos').find((row) => row['Tipo de responsable'] === 'Dependencia municipal')?.[
    'Código'
  ];

/** Somebody who came to a meeting, and asks for a paper that says so. */
const findAttendance = (workspace: Workspace): Readonly<Record<string, string>> | undefined => {
  const held = rowsOf(workspace, 'Reuniones').filter(({ Estado }) => Estado === 'Acta firmada');
  return rowsOf(workspace, 'Asistencias').find(
    (row) => row['Asistencia'] === 'Presente' && held.some(({ Código }) => Código === row['Reunión']),
  );
};

/** A request of a person about whom somebody was spoken with face to face. */
const findVisited = (workspace: Workspace): string | undefined => {
  const asked = rowsOf(workspace, 'Solicitudes').filter((row) => row['Persona solicitante'] !== '');
  return rowsOf(workspace, 'Contactos').find(
    (row) => row['Qué pasó'] === 'Se habló' && asked.some(({ Código }) => Código === row['Sobre']),
  )?.['Sobre'];
};

export function makePapers(workspace: Workspace, teller: Teller): void {
  teller.chapter('Los papeles de cada cosa');
  const called = findIn(workspace, 'Reuniones', 'Convocada', 'Planificada');
  const attended = findAttendance(workspace);
  const orders: readonly (readonly [string, string | undefined, object?])[] = [
    ['makeConvocation', called],
    ['makeAttendanceList', called],
    ['makeNotHeldRecord', findIn(workspace, 'Reuniones', 'No celebrada')],
    ['makeAttendanceProof', attended?.['Reunión'], { person: attended?.['Persona'] }],
    ['makeVisitProof', findVisited(workspace)],
    ['makeBriefing', findIn(workspace, 'Organizaciones', 'Activa')],
    ['makeRegistrationProof', findRegistered(workspace)],
    ['makeAgreementMatrix', findPromising(workspace)],
    ['makeResponsibleMatrix', findMunicipal(workspace)],
    ['makeInvitations', findIn(workspace, 'Actividades', 'Inscripción abierta')],
    ['makeReceipt', findIn(workspace, 'Solicitudes', 'Asignada')],
    ['makeSupportLetter', findIn(workspace, 'Apoyos a cursos', 'Concedido')],
    ['makeReferralLetter', findIn(workspace, 'Derivaciones', 'Enviada', 'Aceptada')],
  ];
  for (const [operation, id, more] of orders) {
    if (id === undefined) throw new Error(`No hay registro del que hacer ${operation}.`);
    const { folio } = callDoor<{ readonly folio: string }>(workspace, as, operation, { id, ...more });
    const paper = rowsOf(workspace, 'Documentos').find((row) => row['Folio'] === folio);
    teller.line(`${paper?.['Tipo'] ?? operation} ${folio}.`);
  }
  followPapers(workspace, teller);
}

/** Papers go on after they are made: signed and put away, waiting to be looked at, or annulled. */
function followPapers(workspace: Workspace, teller: Teller): void {
  const drafts = rowsOf(workspace, 'Documentos').filter(
    (row) => row['Estado'] === 'Borrador' && row['Tipo'] !== 'Acta de reunión',
  );
  const [archived, signed, approved, review, voided] = drafts;
  const move = (paper: (typeof drafts)[number] | undefined, to: string, more: object = {}): void =>
    void callDoor(workspace, as, 'changeDocumentState', { id: paper?.['Código'], to, ...more });
  const scan = { signedLink: 'https://drive.google.com/file/d/documento-firmado-escaneado/view' };
  for (const paper of [archived, signed]) move(paper, 'signed', scan);
  move(archived, 'archived');
  move(approved, 'approved');
  move(review, 'review');
  move(voided, 'voided', { reason: 'Salió con la fecha equivocada.' });
  teller.line(`${archived?.['Folio'] ?? ''}: firmado y archivado; ${voided?.['Folio'] ?? ''}: anulado.`);
}
