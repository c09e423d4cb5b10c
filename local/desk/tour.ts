/** The guided tour: steps given by whoever opens the desk, ticked off as the world changes. */
import type { Workspace } from '../api';
import { plainSlice } from '../runtime/world';
import type { DeskContext, Routes } from './desk-context';
import type { TourView } from './messages';

/** One step of a story to live through on the desk. */
export interface TourStep {
  readonly title: string;
  /** What to do, in Spanish; and in a few words of English. */
  readonly text: string;
  readonly english: string;
  /** Path of the desk where it is done, e.g. `/formularios`; asked again at every look, since files appear. */
  place(workspace: Workspace): string;
  /** E-mail of the account that does it. */
  readonly as: string;
  /** Something that grows when the step is done; compared with what it was when the tour began. */
  measure(workspace: Workspace): number;
}

interface Started {
  /** What each step measured at the beginning; empty before it. */
  baseline: number[];
}

const tourSlice = plainSlice<Started>('deskTour', () => ({ baseline: [] }));

const measureOf = (desk: DeskContext, steps: readonly TourStep[]): number[] =>
  steps.map((step) => step.measure(desk.workspace));

function tourView(desk: DeskContext, steps: readonly TourStep[]): TourView {
  const { baseline } = desk.world.get(tourSlice);
  const started = baseline.length === steps.length && steps.length > 0;
  // Measuring reads whole tabs: only for somebody who is on the way.
  const now = started ? measureOf(desk, steps) : [];
  return {
    started,
    steps: steps.map((step, index) => ({
      title: step.title,
      text: step.text,
      english: step.english,
      place: step.place(desk.workspace),
      as: step.as,
      done: (now[index] ?? 0) > (baseline[index] ?? Infinity),
    })),
  };
}

/** Adds the routes under /api/tour. */
export function tourRoutes(routes: Routes, desk: DeskContext, steps: readonly TourStep[]): void {
  routes.get('/api/tour', (request) => request.json(tourView(desk, steps)));

  routes.post('/api/tour', (request) => {
    desk.workspace.act(() => {
      desk.world.get(tourSlice).baseline = measureOf(desk, steps);
    });
    return request.json(tourView(desk, steps));
  });
}
