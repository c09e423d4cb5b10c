/** The whole page: the bar on top, the view that the address names, and what lies over it. */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerView, QuestionView, ShownView } from '../../messages';
import { becomeAccount, currentAccount } from '../connection';
import { DeskStateContext, type DeskState } from './desk-state';
import { TourBar } from '../life/tour-bar';
import { Questions, type OpenQuestion } from './questions';
import { Toasts, type ToastMessage } from './toasts';
import { TopBar } from './top-bar';
import { useStatus } from './use-status';
import { ViewOf } from './view-of';
import { Offline } from './offline';

const toastLasts = 7000;

/** The address, as state. */
function usePath(): readonly [string, (path: string) => void] {
  const here = (): string => location.pathname + location.search;
  const [path, setPath] = useState(here);
  useEffect(() => {
    const follow = (): void => setPath(here());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = (to: string): void => {
    if (to !== here()) history.pushState(null, '', to);
    setPath(to);
    window.scrollTo(0, 0);
  };
  return [path, go];
}

function useToasts(): readonly [readonly ToastMessage[], (title: string, text: string) => void] {
  const [toasts, setToasts] = useState<readonly ToastMessage[]>([]);
  const add = (title: string, text: string): void => {
    const toast = { title, text, id: Math.random() };
    setToasts((before) => [...before, toast]);
    setTimeout(() => setToasts((before) => before.filter((each) => each !== toast)), toastLasts);
  };
  return [toasts, add];
}

/** Questions wait their turn: each is answered before the next is seen. */
function useQuestions(): {
  readonly open: OpenQuestion | undefined;
  readonly ask: (question: QuestionView) => Promise<AnswerView>;
} {
  const [queue, setQueue] = useState<readonly OpenQuestion[]>([]);
  return {
    open: queue[0],
    ask: (question) =>
      new Promise((resolve) => {
        const entry: OpenQuestion = {
          question,
          answer: (answer) => {
            setQueue((before) => before.filter((each) => each !== entry));
            resolve(answer);
          },
        };
        setQueue((before) => [...before, entry]);
      }),
  };
}

/** Links within the desk change the view, not the page. */
function useLinks(go: (path: string) => void): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const own = link && link.origin === location.origin && !link.target && !link.download;
      if (!own || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(link.pathname + link.search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  });
}

export function App() {
  const { status, online } = useStatus();
  const [path, go] = usePath();
  const [me, setMe] = useState(currentAccount());
  const [toasts, toast] = useToasts();
  const questions = useQuestions();
  const [sidebar, setSidebar] = useState<ShownView>();
  const [dialog, setDialog] = useState<ShownView>();
  useLinks(go);
  if (!status) return <Offline starting={online} />;
  const alert = (title: string, text: string): void =>
    void questions.ask({ kind: 'alert', title, text, buttons: ['OK'] });
  const show = (shown: readonly ShownView[]): void => {
    for (const item of shown) {
      if (item.kind === 'sidebar') setSidebar(item);
      else if (item.kind === 'dialog' || item.kind === 'modeless') setDialog(item);
      else if (item.kind === 'toast') toast(item.title, item.text);
      else alert(item.title, item.text);
    }
  };
  const become = (email: string): void => {
    becomeAccount(email);
    setSidebar(undefined);
    setDialog(undefined);
    setMe(email);
  };
  const state: DeskState = {
    status,
    me: me || currentAccount(),
    online,
    path,
    go,
    toast,
    alert,
    question: questions.ask,
    show,
    sidebar,
    dialog,
    close: (kind) => (kind === 'sidebar' ? setSidebar(undefined) : setDialog(undefined)),
  };
  return (
    <DeskStateContext.Provider value={state}>
      <a class="skip" href="#principal" onClick={focusMain}>
        Saltar al contenido
      </a>
      <TopBar become={become} />
      {!online && <Offline starting={false} />}
      {path !== '/' && <TourBar key={`recorrido ${state.me}`} />}
      <ViewOf key={state.me} path={path} />
      <Questions open={questions.open} />
      <Toasts toasts={toasts} />
    </DeskStateContext.Provider>
  );
}

function focusMain(event: Event): void {
  event.preventDefault();
  document.getElementById('principal')?.focus();
}
