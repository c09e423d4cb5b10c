/** Where a person is in the sidebar: a stack of views, so that «Volver» always leads to where they came from. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inboxCode, kinds } from '../declared';
import type { RegisterKind } from '../forms/register-forms';
import type { Typed } from '../fields/draft-values';
import type { FilledForm, ListName, RecordKind } from '../shapes';

/** The field of another form that waits for the record about to be registered. */
export interface Waiting {
  readonly draft: string;
  readonly field: string;
  readonly several: boolean;
}

export type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'record'; readonly of: RecordKind; readonly id: string }
  | {
      readonly kind: 'register';
      readonly of: RegisterKind;
      /** What is known already: from the search box, or from the record one comes from. */
      readonly given?: Typed;
      /** Words looked for without success: the first step of the form. */
      readonly looked?: string;
      readonly waiting?: Waiting;
    }
  | { readonly kind: 'edit'; readonly of: RecordKind; readonly id: string }
  | { readonly kind: 'merge'; readonly keep: string; readonly drop?: string }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'inbox'; readonly id: string }
  | { readonly kind: 'list'; readonly name: ListName }
  | { readonly kind: 'meetingMode'; readonly id: string }
  | { readonly kind: 'activityMode'; readonly id: string };

export interface Navigator {
  readonly canGoBack: boolean;
  readonly go: (view: View) => void;
  /** The view takes the place of this one: «Volver» skips what is finished. */
  readonly replace: (view: View) => void;
  readonly back: () => void;
}

export const NavigatorContext = createContext<Navigator>({
  canGoBack: false,
  go: () => undefined,
  replace: () => undefined,
  back: () => undefined,
});

export const useNavigator = (): Navigator => useContext(NavigatorContext);

/** A form with what is known already. */
export const filled = ({ form, values, names }: FilledForm): View => ({
  kind: 'register',
  of: form,
  given: { values, names },
});

/** The view of a code people say on the phone, when it has one. */
export function findViewOfCode(code: string): View | undefined {
  const of = (Object.keys(kinds) as RecordKind[]).find((kind) => code.startsWith(`${kinds[kind].code}-`));
  if (of) return { kind: 'record', of, id: code };
  return code.startsWith(`${inboxCode}-`) ? { kind: 'inbox', id: code } : undefined;
}
