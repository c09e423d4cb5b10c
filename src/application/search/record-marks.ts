/** The marks beside a record's state: how the mandate of a board stands, that a clock stands still, that nobody answers for it. */
import { mandateMark } from '../../domain/boards/mandate';
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import type { RecordKind } from '../../domain/tables/openable';
import { isRejected } from '../decisions/queue';
import { findElection, tellElection } from '../organisations/call-election';
import { findSuccessor } from '../organisations/mandates';
import type { RecordSnapshot } from './record-reads';
import type { Mark } from './shown';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How the mandate of its board stands, and the election that is called or was held. */
function organisationMarks(snapshot: RecordSnapshot, id: string, today: CivilDate): Mark[] {
  const row = snapshot.organisations.find(id);
  if (!row || row.status === 'dissolved') return [];
  const election = findElection(snapshot.meetings.all, id, today);
  const called: Mark[] = election ? [{ label: capital(tellElection(election)), tone: 'active' }] : [];
  const next = findSuccessor(snapshot.boards.all, id);
  const elected: Mark[] = next
    ? [{ label: `Directiva elegida: entra el ${formatDate(next.starts)}`, tone: 'active' }]
    : [];
  return [mandateMark(row.mandateEnds, today), ...elected, ...called];
}

/** That the clock of its answer stands still; that the authority said no, and nobody has told whoever asked. */
function requestMarks({ requests }: RecordSnapshot, id: string): Mark[] {
  const row = requests.find(id);
  if (!row) return [];
  const paused: Mark[] =
    row.status === 'waiting' && row.waitingSince !== undefined
      ? [{ label: `Plazo detenido desde el ${formatDate(row.waitingSince)}`, tone: 'waiting' }]
      : [];
  const refused: Mark[] = isRejected(row) ? [{ label: 'Rechazada por el síndico', tone: 'late' }] : [];
  return [...paused, ...refused];
}

/** That nobody known answers for it. */
const agreementMarks = ({ agreements }: RecordSnapshot, id: string): Mark[] =>
  agreements.find(id)?.responsibleKind === 'unidentified'
    ? [{ label: 'Responsable por identificar', tone: 'waiting' }]
    : [];

const marksIn: Partial<
  Readonly<Record<RecordKind, (snapshot: RecordSnapshot, id: string, today: CivilDate) => Mark[]>>
> = { organisation: organisationMarks, request: requestMarks, agreement: agreementMarks };

/** The marks of a record; most have none. */
export const marksOf = (kind: RecordKind, snapshot: RecordSnapshot, id: string, today: CivilDate): Mark[] =>
  marksIn[kind]?.(snapshot, id, today) ?? [];
