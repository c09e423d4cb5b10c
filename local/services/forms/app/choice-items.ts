/** Questions answered by choosing: list, multiple choice, checkboxes. */
import { GoogleError } from '../../../runtime/errors';
import { behind, type ClassSpec, type Costs, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { offers } from '../answers';
import type { Answer, ChoiceState } from '../forms';
import { ChoiceImpl, distinct, exposeChoice, texts } from './choice';
import { formClass, questionCosts, QuestionHandle, type ItemClass } from './item-handle';
import { exposeItemResponse, type ItemResponseImpl } from './item-response';
import { navigationBehind } from './page-break';
import { validationBehind } from './validations';

abstract class Choosing extends QuestionHandle {
  /** The choices lead to pages only where one is chosen. */
  protected readonly leads: boolean = true;
  /** How Google's error calls the question. */
  protected abstract readonly called: string;

  createChoice(...args: unknown[]): ChoiceImpl {
    const [value, target] = args;
    const { className } = this.spec();
    const method = `FormApp.${className}.createChoice`;
    const fits = args.length === 1 || (args.length === 2 && this.leads && typeof target !== 'boolean');
    if (typeof value !== 'string' || !fits) return refuseArguments(args, method);
    const goTo = args.length === 2 ? { goTo: navigationBehind(args, this.formId, method) } : {};
    return exposeChoice(this.execution, this.formId, { value, ...goTo });
  }

  getChoices(): ChoiceImpl[] {
    return this.item().choices.map((choice) => exposeChoice(this.execution, this.formId, choice));
  }

  setChoiceValues(...args: unknown[]): this {
    const values = texts(args, `FormApp.${this.spec().className}.setChoiceValues`, 'values');
    return this.setTo(values.map((value) => ({ value })));
  }

  setChoices(...args: unknown[]): this {
    const method = `FormApp.${this.spec().className}.setChoices`;
    const list: unknown[] = Array.isArray(args[0]) ? args[0] : refuseArguments(args, method);
    const choices = list.map((each) => behind(each, ChoiceImpl)?.state ?? refuseArguments(args, method));
    const leading = choices.filter(({ goTo }) => goTo !== undefined).length;
    if (leading > 0 && leading < choices.length) {
      throw new GoogleError(
        'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
      );
    }
    distinct(
      choices.map(({ value }) => value),
      'choices',
    );
    return this.setTo(choices);
  }

  protected answered(values: readonly string[], answer: Answer): ItemResponseImpl {
    const item = this.item();
    if (!item.other && !values.every((value) => offers(item, value))) {
      throw new GoogleError(`Invalid response submitted to ${this.called} question.`);
    }
    return exposeItemResponse(this.execution, this.formId, this.itemId, answer);
  }

  private setTo(choices: readonly ChoiceState[]): this {
    const changed = this.change({ choices });
    this.execution.gate.charge(this.execution, 'formChoices', choices.length);
    return changed;
  }
}

const choosingCosts: Costs<Choosing> = {
  ...questionCosts,
  createChoice: 'handle',
  getChoices: 'handle',
  setChoiceValues: 'formChoices',
  setChoices: 'formChoices',
};

export class ListItem extends Choosing {
  protected readonly called = 'list';

  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['text']]);
    return this.answered([String(args[0])], String(args[0]));
  }

  protected spec(): ClassSpec<never> {
    return listItem.spec;
  }
}

export const listItem: ItemClass<ListItem> = {
  kind: 'LIST',
  handle: ListItem,
  spec: { ...formClass('ListItem'), costs: { ...choosingCosts, createResponse: 'handle' } },
};

export class MultipleChoiceItem extends Choosing {
  protected readonly called = 'multiple choice';

  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['text']]);
    return this.answered([String(args[0])], String(args[0]));
  }

  hasOtherOption(): boolean {
    return this.item().other;
  }

  showOtherOption(...args: unknown[]): this {
    this.require('showOtherOption', args, [['boolean']]);
    return this.change({ other: args[0] === true });
  }

  protected spec(): ClassSpec<never> {
    return multipleChoiceItem.spec;
  }
}

export const multipleChoiceItem: ItemClass<MultipleChoiceItem> = {
  kind: 'MULTIPLE_CHOICE',
  handle: MultipleChoiceItem,
  spec: {
    ...formClass('MultipleChoiceItem'),
    costs: {
      ...choosingCosts,
      createResponse: 'handle',
      hasOtherOption: 'handle',
      showOtherOption: 'formSetter',
    },
  },
};

export class CheckboxItem extends Choosing {
  protected readonly called = 'checkbox';
  protected override readonly leads = false;

  clearValidation(): this {
    return this.change({ validation: undefined });
  }

  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['array']]);
    const ticked = (args[0] as unknown[]).map(String);
    return this.answered(ticked, ticked);
  }

  hasOtherOption(): boolean {
    return this.item().other;
  }

  setValidation(...args: unknown[]): this {
    const validation = validationBehind(args[0], 'Checkbox', 'FormApp.CheckboxItem.setValidation');
    return this.change({ validation });
  }

  showOtherOption(...args: unknown[]): this {
    this.require('showOtherOption', args, [['boolean']]);
    return this.change({ other: args[0] === true });
  }

  protected spec(): ClassSpec<never> {
    return checkboxItem.spec;
  }
}

export const checkboxItem: ItemClass<CheckboxItem> = {
  kind: 'CHECKBOX',
  handle: CheckboxItem,
  spec: {
    ...formClass('CheckboxItem'),
    costs: {
      ...choosingCosts,
      clearValidation: 'formSetter',
      createResponse: 'handle',
      hasOtherOption: 'handle',
      setValidation: 'formSetter',
      showOtherOption: 'formSetter',
    },
  },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<ListItem, GoogleAppsScript.Forms.ListItem>,
  NoInvention<MultipleChoiceItem, GoogleAppsScript.Forms.MultipleChoiceItem>,
  NoInvention<CheckboxItem, GoogleAppsScript.Forms.CheckboxItem>,
] = [true, true, true];
void noInvention;
