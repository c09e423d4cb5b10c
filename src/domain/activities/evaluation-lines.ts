/** Evaluations that were filled in on paper, typed a line each, as fast as fingers go. */
import { problem, type Problem } from '../problems';
import { fail, succeed, type Result } from '../result';
import { cleanLine } from '../text/normalise';
import { ratedQuestions, type Evaluation } from './evaluation';

/** How a sheet is written, for those who type it. */
export const sheetFormat = 'las cinco notas seguidas; antes-después; lo mejor; qué mejorar';

/** «54054»: one figure for each question, 0 where it was left blank. */
function readRatings(text: string): Partial<Record<(typeof ratedQuestions)[number], number>> | undefined {
  const figures = text.replace(/[\s,.]/g, '');
  if (!/^[0-5]{5}$/.test(figures) || figures === '00000') return undefined;
  return Object.fromEntries(
    ratedQuestions.map((question, index) => [question, Number(figures[index]) || undefined]),
  );
}

/** «2-4»: right answers before and after; «2-» and «-4» when one test is missing. */
function readScores(text: string): Pick<Evaluation, 'before' | 'after'> | undefined {
  const [all, before = '', after = ''] = /^([0-5]?)\s*[-–/]\s*([0-5]?)$/.exec(text) ?? [];
  if (text !== '' && all === undefined) return undefined;
  const score = (figure: string): number | undefined => (figure === '' ? undefined : Number(figure));
  return { before: score(before), after: score(after) };
}

const words = (text: string): string | undefined => (text === '' ? undefined : text);

/** Where a line goes on once its figures are over: every «;» after the third belongs to what was written. */
function readSheet(line: string): Evaluation | string {
  const [figures = '', tests = '', best = '', ...improve] = line.split(';').map(cleanLine);
  const ratings = readRatings(figures);
  if (!ratings) return 'faltan las cinco notas seguidas, de 1 a 5, con 0 donde no contestó';
  const scores = readScores(tests);
  if (!scores) return 'después de las notas van los aciertos de antes y de después, como 2-4';
  return { ...ratings, ...scores, best: words(best), improve: words(improve.join('; ')) };
}

/** Every sheet of a list; what is wrong with one is said with its number and its line. */
export function readSheets(text: string, field: string): Result<Evaluation[]> {
  const sheets: Evaluation[] = [];
  const problems: Problem[] = [];
  const lines = text.split(/\r?\n/).filter((line) => cleanLine(line) !== '');
  lines.forEach((line, index) => {
    const sheet = readSheet(line);
    if (typeof sheet !== 'string') sheets.push(sheet);
    else problems.push(problem('cannotApply', [`Hoja ${index + 1}, «${cleanLine(line)}»: ${sheet}.`], field));
  });
  return problems.length > 0 ? fail(...problems) : succeed(sheets);
}
