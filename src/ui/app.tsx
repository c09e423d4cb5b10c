/** The sidebar as a whole: which view is shown, and the way back. */
import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary, useMemo, useState } from 'preact/hooks';
import { NavigatorContext, type Navigator, type View } from './frame/navigation';
import { ActivityMode } from './activity/activity-mode';
import { ConnectionNotice } from './frame/connection';
import { StaleNotice } from './frame/stale';
import { DecisionsView } from './views/decisions';
import { EditView } from './views/edit';
import { HomeView } from './views/home';
import { InboxView } from './views/inbox';
import { ListView } from './views/list';
import { RecordView } from './views/record';
import { RegisterView } from './views/register';
import { MergeView } from './views/merge';
import { MeetingMode } from './meeting/meeting-mode';

/** A sidebar opened at a record has its first view behind it; a meeting's own window has nothing. */
const wayTo = (start: View): readonly View[] =>
  start.kind === 'home' || start.kind === 'meetingMode' ? [start] : [{ kind: 'home' }, start];

/** A new view begins at its top. */
const toTop = (): void => window.scrollTo(0, 0);

export function App({ start }: { readonly start: View }) {
  const [stack, setStack] = useState<readonly View[]>(() => wayTo(start));
  const navigator = useMemo<Navigator>(
    () => ({
      canGoBack: stack.length > 1,
      go: (view) => (toTop(), setStack((before) => [...before, view])),
      replace: (view) => (toTop(), setStack((before) => [...before.slice(0, -1), view])),
      back: () => (
        toTop(),
        setStack((before) => (before.length > 1 ? before.slice(0, -1) : [{ kind: 'home' }]))
      ),
    }),
    [stack.length],
  );
  const view = stack[stack.length - 1] ?? start;
  return (
    <NavigatorContext.Provider value={navigator}>
      <ConnectionNotice />
      <StaleNotice />
      <Guarded key={`${stack.length} ${JSON.stringify(view)}`}>
        <Shown view={view} />
      </Guarded>
    </NavigatorContext.Provider>
  );
}

const views: { readonly [K in View['kind']]: (view: Extract<View, { kind: K }>) => JSX.Element } = {
  home: () => <HomeView />,
  record: ({ of, id }) => <RecordView of={of} id={id} />,
  register: (view) => <RegisterView view={view} />,
  edit: ({ of, id }) => <EditView of={of} id={id} />,
  merge: ({ keep, drop }) => <MergeView keep={keep} drop={drop} />,
  decisions: () => <DecisionsView />,
  inbox: ({ id }) => <InboxView id={id} />,
  list: ({ name }) => <ListView name={name} />,
  meetingMode: ({ id }) => <MeetingMode id={id} />,
  activityMode: ({ id }) => <ActivityMode id={id} />,
};

const Shown = ({ view }: { readonly view: View }) => views[view.kind](view as never);

/** A mistake of ours in one view leaves the rest of the sidebar standing. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary((thrown) => console.error(thrown));
  if (error === undefined) return <>{children}</>;
  return (
    <main>
      <div class="problems" role="alert">
        <p>Algo falló en esta pantalla. Lo que usted escribió no se ha perdido.</p>
      </div>
      <button type="button" class="action" onClick={reset}>
        Volver a intentar
      </button>
    </main>
  );
}
