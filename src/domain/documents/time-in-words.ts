/** The hour as an acta writes it: «las cuatro y treinta minutos de la tarde (4:30 p. m.)». */
import { formatTime } from '../schema/format';
import type { CivilTime } from '../schema/values';
import { numberInWords } from '../words/numbers';

const partOfDay = (hour: number, minute: number): string => {
  if (hour === 12 && minute === 0) return 'del mediodía';
  if (hour < 6) return 'de la madrugada';
  if (hour < 12) return 'de la mañana';
  return hour < 19 ? 'de la tarde' : 'de la noche';
};

/** Minutes are masculine and shorten («veintiún minutos»); hours are feminine («la una»). */
function minutesInWords(minute: number): string {
  if (minute === 0) return '';
  const words = numberInWords(minute)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');
  return ` y ${words} ${minute === 1 ? 'minuto' : 'minutos'}`;
}

/** A time of day in words, article included, with the figures in brackets. */
export function timeInWords(time: CivilTime): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const hours = twelve === 1 ? 'la una' : `las ${numberInWords(twelve)}`;
  return `${hours}${minutesInWords(minute)} ${partOfDay(hour, minute)} (${formatTime(time)})`;
}
