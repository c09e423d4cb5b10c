/** Choice: one option of a question, perhaps leading to a page. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type EnumValue, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import type { ChoiceState } from '../forms';
import { pageNavigationTypes } from './enums';
import { formClass } from './item-handle';
import { exposePageBreak, type PageBreakItem } from './page-break';

export class ChoiceImpl {
  constructor(
    private readonly execution: Execution,
    readonly formId: string,
    readonly state: ChoiceState,
  ) {}

  getGotoPage(): PageBreakItem | null {
    const { goTo } = this.state;
    return typeof goTo === 'number' ? exposePageBreak(this.execution, this.formId, goTo) : null;
  }

  getPageNavigationType(): EnumValue | null {
    const { goTo } = this.state;
    if (goTo === undefined) return null;
    return pageNavigationTypes[typeof goTo === 'number' ? 'GO_TO_PAGE' : goTo];
  }

  getValue(): string {
    return this.state.value;
  }
}

const spec: ClassSpec<ChoiceImpl> = {
  ...formClass('Choice'),
  costs: { getGotoPage: 'handle', getPageNavigationType: 'handle', getValue: 'handle' },
};

export const exposeChoice = (execution: Execution, formId: string, state: ChoiceState): ChoiceImpl =>
  expose(execution, new ChoiceImpl(execution, formId, state), spec);

/** The one argument as a list of texts, each once. Google refuses none and equal ones (fact 48). */
export function texts(args: readonly unknown[], method: string, name: string): string[] {
  const [list] = args;
  const scalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
  if (args.length !== 1 || !Array.isArray(list) || !list.every(scalar)) return refuseArguments(args, method);
  return distinct(list.map(String), name);
}

/** Refuses an empty list and equal values. */
export function distinct(values: string[], name: string): string[] {
  if (values.length === 0) throw new GoogleError(`Array is empty: ${name}`);
  if (new Set(values).size < values.length) {
    throw new GoogleError('Questions cannot have duplicate choice values.');
  }
  return values;
}

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<ChoiceImpl, GoogleAppsScript.Forms.Choice> = true;
void noInvention;
