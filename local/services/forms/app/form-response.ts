/** FormResponse: a draft that a script fills and submits, or a response that came in. Source: facts 57, 58, 60, 62, 63. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { behind, expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import {
  getForm,
  type Answer,
  type AnswerState,
  type FormState,
  type ItemKind,
  type ResponseState,
} from '../forms';
import { editResponseUrl, prefilledUrl } from '../prefill';
import { addResponse } from '../responses';
import { formClass, ItemHandle } from './item-handle';
import { exposeItemResponse, ItemResponseImpl } from './item-response';

/** Kinds for which a response that came in holds '' when they were left blank (fact 58). */
const blankable: readonly ItemKind[] = ['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME'];

export class FormResponseImpl {
  /** What the script added, by item. */
  private readonly added = new Map<number, Answer>();
  private submitted = false;

  constructor(
    private readonly execution: Execution,
    readonly formId: string,
    readonly response: ResponseState | undefined,
  ) {}

  getEditResponseUrl(): string | null {
    return this.response ? editResponseUrl(this.form(), this.response.id) : null;
  }

  getId(): string | null {
    return this.response?.id ?? null;
  }

  getItemResponses(): ItemResponseImpl[] {
    return this.inOrder(this.form(), this.response !== undefined).map(({ item, value }) =>
      exposeItemResponse(this.execution, this.formId, item, value),
    );
  }

  getRespondentEmail(): string {
    return this.response?.email ?? '';
  }

  getResponseForItem(...args: unknown[]): ItemResponseImpl | null {
    const item = behind(args[0], ItemHandle as never) as ItemHandle | undefined;
    const id = item?.itemId ?? refuseArguments(args, 'FormApp.FormResponse.getResponseForItem');
    const found = this.inOrder(this.form(), this.response !== undefined).find((each) => each.item === id);
    return found ? exposeItemResponse(this.execution, this.formId, id, found.value) : null;
  }

  getTimestamp(): Date | null {
    return this.response ? new Date(this.response.timestamp) : null;
  }

  /** Rings no trigger (fact 88). Unlike the page, Google does not ask here for what is required. */
  submit(): FormResponseImpl {
    if (this.submitted || this.response) throw new GoogleError('This response has already been submitted.');
    const form = this.form();
    if (!form.published) throw new GoogleError('Cannot accept responses on an unpublished form.');
    if (!form.accepting) throw new GoogleError('This form is not currently accepting responses.');
    if (form.limitOne || form.requireLogin) {
      throw new GoogleError('Responses cannot be submitted by script to a form that requires sign-in.');
    }
    this.submitted = true;
    const { response } = addResponse(this.execution.world, form, this.inOrder(form, false), '');
    return exposeResponse(this.execution, this.formId, response);
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form(), this.inOrder(this.form(), false));
  }

  withItemResponse(...args: unknown[]): FormResponseImpl {
    const given = behind(args[0], ItemResponseImpl);
    if (!given || args.length !== 1) return refuseArguments(args, 'FormApp.FormResponse.withItemResponse');
    if (given.formId !== this.formId) throw new GoogleError('Invalid argument: response');
    this.added.set(given.itemId, given.answer);
    return expose(this.execution, this, formResponseSpec);
  }

  private form(): FormState {
    return getForm(this.execution.world, this.formId);
  }

  /** The answers in the order of the items that the form has now. */
  private inOrder(form: FormState, withBlanks: boolean): AnswerState[] {
    const answers = new Map(this.response?.answers.map(({ item, value }) => [item, value]) ?? []);
    for (const [item, value] of this.added) answers.set(item, value);
    return form.items.flatMap(({ id: item, kind }) => {
      const value = answers.get(item) ?? (withBlanks && blankable.includes(kind) ? '' : undefined);
      return value === undefined ? [] : [{ item, value }];
    });
  }
}

/** What getResponses charged for each response covers reading it. */
const formResponseSpec: ClassSpec<FormResponseImpl> = {
  ...formClass('FormResponse'),
  costs: {
    getEditResponseUrl: 'free',
    getId: 'free',
    getItemResponses: 'free',
    getRespondentEmail: 'free',
    getResponseForItem: 'free',
    getTimestamp: 'free',
    submit: 'formSetter',
    toPrefilledUrl: 'handle',
    withItemResponse: 'handle',
  },
};

/** Shows a response to the script; undefined makes an empty draft. */
export const exposeResponse = (
  execution: Execution,
  formId: string,
  response?: ResponseState,
): FormResponseImpl => expose(execution, new FormResponseImpl(execution, formId, response), formResponseSpec);

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<FormResponseImpl, GoogleAppsScript.Forms.FormResponse> = true;
void noInvention;
