/** What a request becomes: a meeting or an activity today, cases and micro-works by the same way. The thread is kept on both sides. */
import { problem, type Problem } from '../../domain/problems';
import { isOver, type Row } from '../../domain/schema/table';
import { requests } from '../../domain/tables';
import { notBegun } from '../../domain/tables/request-catalogues';
import { update, type Change } from '../kernel/operation';
import { columns } from '../kernel/reads';

/** Columns that a conversion reads of every request. */
export const conversionReads = columns(requests, 'status', 'destination', 'voided');

type Convertible = Pick<Row<typeof requests>, 'id' | 'status' | 'destination' | 'voided'>;

interface Requests {
  find(id: string): Convertible | undefined;
}

/** The operation that makes the destination takes the request's code with it, in its field `request`. */
export interface Destination {
  readonly operation: string;
  /** «Convertir en reunión». */
  readonly label: string;
}

/** Every way a request can go on as something else. */
export const destinations: readonly Destination[] = [
  { operation: 'registerMeeting', label: 'Convertir en reunión' },
  { operation: 'registerActivity', label: 'Convertir en actividad' },
  { operation: 'registerCourseSupport', label: 'Convertir en apoyo a curso' },
];

/** Why a request cannot become something else; undefined when it can. */
export function whyNotConvertible(row: Omit<Convertible, 'id'>): string | undefined {
  if (row.destination !== undefined) return `ya se convirtió en ${row.destination}`;
  return isOver(requests, row.status) || row.voided ? 'la solicitud está cerrada' : undefined;
}

/** What is wrong with the request that a new record comes from. */
export function checkOrigin(request: string, known: Requests): Problem[] {
  const row = known.find(request);
  if (!row) return [problem('unknownRecord', ['Solicitud de origen', request], 'request')];
  const why = whyNotConvertible(row);
  return why === undefined ? [] : [problem('cannotApply', [`No se puede convertir: ${why}.`], 'request')];
}

/** The request says what became of it and is being worked on: whoever converts it has begun. `request` has been checked. */
export function linkDestination(request: string, destination: string, known: Requests): Change {
  const status = known.find(request)?.status ?? '';
  return update(requests, request, {
    destination,
    ...(notBegun.has(status) ? { status: 'inProgress' as const } : {}),
  });
}
