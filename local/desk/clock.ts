/** The Workspace's own clock and what ran in it, over HTTP. */
import { findAccount, projectOf } from '../runtime/accounts';
import { triggerSlice } from '../runtime/triggers';
import { accessOf, findFile } from '../services/drive/files';
import { bodyOf, numberIn, type DeskContext, type Routes } from './desk-context';
import type { Feed } from './feed';
import type { ExecutionView, Status, WaitingTrigger } from './messages';
import { refusal } from './refusals';

/** The longest step of the clock: a month. */
const longestStep = 31 * 24 * 3_600_000;
const shownExecutions = 300;

function nextTrigger(desk: DeskContext): WaitingTrigger | null {
  const waiting = desk.world
    .get(triggerSlice)
    .flatMap(({ due, handler }) => (due === undefined ? [] : [{ at: due, functionName: handler }]));
  return waiting.sort((a, b) => a.at - b.at)[0] ?? null;
}

function statusOf(desk: DeskContext, feed: Feed): Status {
  const { spreadsheetId } = desk.workspace;
  return {
    ...feed.tick,
    people: projectOf(desk.world).accounts.map(({ email, name }) => ({
      email,
      name,
      sheet: accessOf(desk.world, spreadsheetId, email) ?? null,
    })),
    nextTrigger: nextTrigger(desk),
    spreadsheetName: findFile(desk.world, spreadsheetId)?.name ?? '',
  };
}

function executionsOf(desk: DeskContext): ExecutionView[] {
  const newest = desk.workspace.executions.slice(-shownExecutions).reverse();
  return newest.map(({ id, functionName, kind, as, startedAt, tally, error, killed }) => ({
    id,
    functionName,
    kind,
    as: findAccount(desk.world, as)?.name ?? as,
    startedAt,
    milliseconds: tally.milliseconds,
    calls: tally.calls,
    roundTrips: tally.roundTrips,
    ...(error === undefined ? {} : { error }),
    killed,
  }));
}

/** The status needs no account: it is what tells a new window which accounts there are. */
export function statusRoute(routes: Routes, desk: DeskContext, feed: Feed): void {
  routes.get('/api/status', (request) => request.json(statusOf(desk, feed)));
}

/** Adds the routes under /api/clock and /api/executions. */
export function clockRoutes(routes: Routes, desk: DeskContext): void {
  routes.post('/api/clock', async (request) => {
    const body = await bodyOf(request);
    const next = nextTrigger(desk);
    const step =
      body['next'] === true ? (next?.at ?? desk.world.now) - desk.world.now : numberIn(body, 'step');
    if (step < 0 || step > longestStep) throw refusal(400, 'El reloj solo avanza, y a lo sumo un mes.');
    desk.workspace.advance(Math.max(0, step));
    return request.json({ now: desk.world.now });
  });

  routes.get('/api/executions', (request) => {
    desk.book(request.var.email, 'writer');
    return request.json(executionsOf(desk));
  });
}
