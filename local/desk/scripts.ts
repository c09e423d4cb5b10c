/** Menu items and google.script.run over HTTP, with the questions a script may ask on the way. */
import type { RunResult, Shown, UiAnswer, Workspace } from '../api';
import { bodyOf, textIn, type DeskContext, type Routes } from './desk-context';
import type { AnswerView, QuestionView, RunView } from './messages';

/** Something that runs a function in a Workspace, given the answers. */
type Run = (workspace: Workspace, answers: readonly UiAnswer[]) => RunResult;

const isQuestion = ({ kind }: Shown): boolean => kind === 'alert' || kind === 'prompt';

/**
 * The next question without an answer. A script waits inside `alert` until the person answers, but here it runs in the
 * very process that must ask, and cannot wait. So it is rehearsed on a copy of the world with the answers known so far;
 * the same world and the same answers give the same run, and only when nothing is left to ask does it happen in earnest.
 */
function findQuestion(
  rehearsal: RunResult,
  answers: readonly UiAnswer[],
): { readonly question: QuestionView; readonly before: readonly Shown[] } | undefined {
  const asked = rehearsal.shown.filter(isQuestion);
  const next = asked[answers.length];
  if (!next) return undefined;
  const { kind, title, text, buttons = ['OK'] } = next;
  const before = rehearsal.shown
    .slice(0, rehearsal.shown.indexOf(next))
    .filter(({ kind: other }) => other === 'toast');
  return { question: { kind: kind as QuestionView['kind'], title, text, buttons }, before };
}

function ask(desk: DeskContext, answers: readonly UiAnswer[], run: Run): RunView {
  const open = findQuestion(run(desk.workspace.clone(), answers), answers);
  if (open) return { question: open.question, before: desk.pages.show(open.before) };
  const { value, error, shown } = run(desk.workspace, answers);
  return {
    value,
    ...(error ? { error: { name: error.name, message: error.message } } : {}),
    shown: desk.pages.show(shown.filter((item) => !isQuestion(item))),
  };
}

const isAnswer = (value: unknown): value is AnswerView =>
  typeof value === 'object' && value !== null && typeof (value as AnswerView).button === 'string';

const answersIn = (body: Readonly<Record<string, unknown>>): AnswerView[] => {
  const answers = body['answers'];
  return Array.isArray(answers) ? answers.filter(isAnswer) : [];
};

/** Adds the routes under /api/script. */
export function scriptRoutes(routes: Routes, desk: DeskContext): void {
  routes.post('/api/script/open', (request) => {
    const { email } = request.var;
    desk.book(email);
    const { shown, error } = desk.workspace.open({ as: email });
    return request.json({ value: null, ...(error ? { error } : {}), shown: desk.pages.show(shown) });
  });

  routes.post('/api/script/run', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    desk.book(email);
    const name = textIn(body, 'name');
    const run: Run = (workspace, answers) => workspace.run(name, [], { as: email, answers });
    return request.json(ask(desk, answersIn(body), run));
  });

  routes.post('/api/script/call', async (request) => {
    const { email } = request.var;
    const body = await bodyOf(request);
    desk.book(email);
    const name = textIn(body, 'name');
    const args = Array.isArray(body['args']) ? (body['args'] as unknown[]) : [];
    const run: Run = (workspace, answers) => workspace.callFromSidebar(name, args, { as: email, answers });
    return request.json(ask(desk, answersIn(body), run));
  });
}
