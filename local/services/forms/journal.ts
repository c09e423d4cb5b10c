/** Forms to and from the JSON of a saved world, and what changed in them since the last time: responses one by one. */
import type { Json } from '../../runtime/world';
import type { Forms, FormState, ResponseState } from './forms';

interface ResponsesChange {
  readonly start: number;
  readonly end: number;
  readonly responses: readonly ResponseState[];
}

interface FormChange {
  /** Everything but the responses, when any of it changed. */
  readonly frame?: Omit<FormState, 'responses'>;
  readonly responses?: ResponsesChange;
}

/** By form id; null for a form that went away. */
type Changes = Record<string, FormChange | null>;

/** The forms as the journal knows them. A clone has none: its first report tells everything. */
const told = new WeakMap<Forms, Forms>();

export const saveForm = (form: FormState): Json => form as unknown as Json;

export function loadForms(json: Json): Forms {
  const forms: Forms = new Map((json as unknown as FormState[]).map((form) => [form.id, form]));
  told.set(forms, new Map(forms));
  return forms;
}

/** What changed since the last call, undefined when nothing did. */
export function takeFormChanges(forms: Forms): Json | undefined {
  const before = told.get(forms);
  told.set(forms, new Map(forms));
  const changes: Changes = {};
  for (const [id, form] of forms) {
    const known = before?.get(id);
    if (known !== form) changes[id] = changeOf(known, form);
  }
  for (const id of before?.keys() ?? []) if (!forms.has(id)) changes[id] = null;
  return Object.keys(changes).length === 0 ? undefined : (changes as unknown as Json);
}

function changeOf(before: FormState | undefined, now: FormState): FormChange {
  const { responses, ...frame } = now;
  const old = before?.responses ?? [];
  const sameFrame =
    before && Object.entries(frame).every(([key, value]) => before[key as keyof FormState] === value);
  return {
    ...(sameFrame ? {} : { frame }),
    ...(old === responses ? {} : { responses: compare(old, responses) }),
  };
}

/** The stretch between the first and the last response that is another one. */
function compare(before: readonly ResponseState[], now: readonly ResponseState[]): ResponsesChange {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === now[now.length - 1 - kept]) kept += 1;
  return { start, end: before.length - kept, responses: now.slice(start, now.length - kept) };
}

/** Repeats on loaded forms what `takeFormChanges` told. */
export function applyFormChanges(forms: Forms, json: Json): void {
  for (const [id, change] of Object.entries(json as unknown as Changes)) {
    if (change === null) forms.delete(id);
    else forms.set(id, mend(id, forms.get(id), change));
  }
  told.set(forms, new Map(forms));
}

function mend(id: string, form: FormState | undefined, { frame, responses }: FormChange): FormState {
  const rest = frame ?? form;
  if (!rest) throw new Error(`The journal changes a form that is not there: ${id}`);
  const old = form?.responses ?? [];
  if (!responses) return { ...rest, responses: old };
  const mended = [...old.slice(0, responses.start), ...responses.responses, ...old.slice(responses.end)];
  return { ...rest, responses: mended };
}
