/** The state of a form being filled: page, answers and what the form says to them; kept as a draft until it is sent. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FormComplaint, FormItemView, FormSending, FormView, FormWay } from '../../../api';
import { currentAccount, tell } from '../connection';

export type GivenAnswer = string | readonly string[] | readonly (readonly string[])[];
export type Answers = Readonly<Record<number, GivenAnswer>>;

export interface Answering {
  readonly answers: Answers;
  readonly complaints: Readonly<Record<number, string>>;
  readonly at: number;
  /** Pages behind this one, the first first. */
  readonly behind: readonly number[];
  readonly busy: boolean;
  readonly failure: string;
  /** Id of the response when it is sent. */
  readonly sent: string | undefined;
  readonly answer: (item: FormItemView, value: GivenAnswer) => void;
  readonly goOn: () => Promise<void>;
  readonly goBack: () => void;
  readonly clear: () => void;
}

/** What a form holds at the start, by a prefilled link or the response that is edited. */
function startingAnswers(form: FormView): Answers {
  const values = form.pages.flatMap(({ items }) =>
    items.flatMap(({ id, value }): [number, GivenAnswer][] => {
      if (value === undefined) return [];
      if (typeof value === 'string') return [[id, value]];
      return [[id, value.map((part) => part ?? '') as GivenAnswer]];
    }),
  );
  return Object.fromEntries(values);
}

const freshDraft = (form: FormView): Draft => ({ answers: startingAnswers(form), at: 0, behind: [] });

interface Draft {
  readonly answers: Answers;
  readonly at: number;
  readonly behind: readonly number[];
}

/** By link: what one link fills in is no draft of another. */
const draftKey = (form: FormView, query: URLSearchParams): string => {
  const filled = [...query].filter(([name]) => name === 'edit2' || name.startsWith('entry.'));
  return `escritorio.borrador ${currentAccount()} ${form.id} ${new URLSearchParams(filled).toString()}`;
};

function readDraft(key: string): Draft | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Draft);
}

/** Where a page leads with these answers: only to say «Siguiente» or «Enviar»; the server decides. */
export function wayFrom(form: FormView, at: number, answers: Answers): FormWay {
  const page = form.pages[at];
  let way: FormWay = page?.next ?? 'SUBMIT';
  for (const item of page?.items ?? []) {
    const chosen = item.choices.find(({ label }) => label === answers[item.id]);
    if (chosen?.goTo !== undefined) way = chosen.goTo;
  }
  return way;
}

type PageAnswer = { readonly complaints: readonly FormComplaint[] } | { readonly next: FormWay };

const byItem = (complaints: readonly FormComplaint[]): Readonly<Record<number, string>> =>
  Object.fromEntries(complaints.map(({ item, message }) => [item, message]));

export function useAnswering(form: FormView, query: URLSearchParams): Answering {
  const edited = query.get('edit2') ?? undefined;
  const key = draftKey(form, query);
  const [held, setHeld] = useState<Draft>(() => readDraft(key) ?? freshDraft(form));
  const [complaints, setComplaints] = useState<Readonly<Record<number, string>>>({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [sent, setSent] = useState<string>();
  const { answers, at, behind } = held;
  // At once: whoever leaves the page in the next instant finds it again.
  useLayoutEffect(() => {
    if (sent === undefined) sessionStorage.setItem(key, JSON.stringify(held));
    else sessionStorage.removeItem(key);
  }, [held, sent]);

  const moveTo = (next: number): void => {
    setHeld({ answers, at: next, behind: [...behind, at] });
    setComplaints({});
  };
  const send = async (): Promise<void> => {
    const result = await tell<FormSending>(`/api/forms/${form.id}/send`, { answers, edit2: edited });
    if ('responseId' in result) setSent(result.responseId);
    else {
      setHeld({ ...held, at: result.page });
      setComplaints(byItem(result.complaints));
    }
  };
  const goOn = async (): Promise<void> => {
    // A second press while the first is under way sends nothing twice.
    if (busy) return;
    setBusy(true);
    setFailure('');
    try {
      const result = await tell<PageAnswer>(`/api/forms/${form.id}/page`, { page: at, answers });
      if ('complaints' in result) setComplaints(byItem(result.complaints));
      else if (result.next === 'SUBMIT') await send();
      else moveTo(result.next);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return {
    answers,
    complaints,
    at,
    behind,
    busy,
    failure,
    sent,
    answer: (item, value) => {
      setHeld({ ...held, answers: { ...answers, [item.id]: value } });
      setComplaints({ ...complaints, [item.id]: '' });
    },
    goOn,
    goBack: () => setHeld({ answers, at: behind.at(-1) ?? 0, behind: behind.slice(0, -1) }),
    clear: () => {
      setHeld({ answers: {}, at: 0, behind: [] });
      setComplaints({});
    },
  };
}
