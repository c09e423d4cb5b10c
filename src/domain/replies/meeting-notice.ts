/** What those called to a meeting are told of it, the same by WhatsApp and by mail: when and where, never what about. */
import { formatTime } from '../schema/format';
import type { Row } from '../schema/table';
import type { CivilDate, CivilTime } from '../schema/values';
import type { meetings } from '../tables/meetings';
import { longDate } from '../words/numbers';
import { shortened, writeNotice, type Notice } from './notice';

/** What a notice may know of a meeting. */
export interface NoticeFacts {
  readonly id: string;
  readonly status: Row<typeof meetings>['status'];
  /** «Asamblea comunitaria». */
  readonly type: string;
  readonly date: CivilDate;
  readonly starts: CivilTime;
  readonly secondCall: CivilTime | undefined;
  /** The hall, and the name of its place. */
  readonly place: string;
  readonly territory: string;
  readonly office: { readonly phone: string };
}

const whereOf = ({ place, territory }: NoticeFacts): string =>
  [shortened(place, 120), shortened(territory, 80)].filter((part) => part !== '').join(', ');

function whenOf({ date, starts, secondCall }: NoticeFacts): string {
  const second = secondCall === undefined ? '' : ` (segunda convocatoria: ${formatTime(secondCall)})`;
  return `${longDate(date)}, ${formatTime(starts)}${second}`;
}

function sentenceOf(facts: NoticeFacts): string {
  const { status, type, id } = facts;
  if (status === 'postponed') {
    return `la reunión ${id} (${type}) queda pospuesta. Nueva fecha prevista: ${whenOf(facts)}, en ${whereOf(facts)}. Le confirmaremos.`;
  }
  if (status === 'cancelled') return `la reunión ${id} (${type}) en ${whereOf(facts)} queda sin efecto.`;
  return `se le convoca a una reunión (${type}), el ${whenOf(facts)}, en ${whereOf(facts)}. Si no puede asistir, avísenos.`;
}

const subjects: Partial<Readonly<Record<NoticeFacts['status'], string>>> = {
  postponed: 'Reunión pospuesta',
  cancelled: 'Reunión sin efecto',
};

/** The notice that the state of a meeting asks for: called, put off or without effect. */
export function noticeOf(facts: NoticeFacts): Notice {
  const { status, id, office } = facts;
  return writeNotice({
    subject: subjects[status] ?? 'Convocatoria',
    id,
    sentence: sentenceOf(facts),
    office,
  });
}
