/** The points that the authority may want to raise with an organisation, worked out from what is owed. */
import { mandateBand } from '../boards/mandate';
import { formatDate } from '../schema/format';
import type { CivilDate } from '../schema/values';

/** What is known of an organisation before it is met. */
export interface Standing {
  readonly today: CivilDate;
  /** Codes of agreements past their date, the latest first. */
  readonly late: readonly string[];
  /** Codes of agreements whose date is still to come, the nearest first. */
  readonly coming: readonly string[];
  /** Codes of open requests that wait for the authority's decision. */
  readonly toDecide: readonly string[];
  /** Codes of the other open requests. */
  readonly open: readonly string[];
  /** Until when its board was elected; none when it has no board. */
  readonly mandateEnds: CivilDate | undefined;
  /** The last meeting with the authority. */
  readonly met: CivilDate | undefined;
}

/** What a conversation can take. */
const points = 3;
const mostCodes = 3;

const codes = (all: readonly string[]): string => {
  const rest = all.length - mostCodes;
  return all.slice(0, mostCodes).join(', ') + (rest > 0 ? ` y ${rest} más` : '');
};

function mandatePoint({ mandateEnds, today }: Standing): string | undefined {
  const band = mandateBand(mandateEnds, today);
  if (band === 'inForce') return undefined;
  if (mandateEnds === undefined) return 'Elegir directiva: la organización no tiene ninguna anotada.';
  return band === 'expired'
    ? `Convocar elecciones: el mandato de la directiva venció el ${formatDate(mandateEnds)}.`
    : `Preparar elecciones: el mandato de la directiva vence el ${formatDate(mandateEnds)}.`;
}

/** There is always something to say where nothing is owed. */
const always = [
  'Oír las prioridades de la comunidad.',
  'Contar lo que el ayuntamiento tiene previsto en el lugar.',
  'Fijar la próxima reunión.',
];

/** Three, the weightiest first. */
export function suggestPoints(standing: Standing): string[] {
  const { late, coming, toDecide, open, met } = standing;
  const found = [
    late.length > 0 ? `Acuerdos vencidos: qué falta para cumplir ${codes(late)}.` : undefined,
    toDecide.length > 0 ? `Decisiones que esperan por la autoridad: ${codes(toDecide)}.` : undefined,
    mandatePoint(standing),
    met === undefined ? 'Presentarse: no consta ninguna reunión anterior con la autoridad.' : undefined,
    coming.length > 0 ? `Acuerdos por cumplir: cómo van ${codes(coming)}.` : undefined,
    open.length > 0 ? `Solicitudes abiertas: qué respuesta tendrán ${codes(open)}.` : undefined,
    ...always,
  ].filter((each) => each !== undefined);
  return found.slice(0, points);
}
