/** ItemResponse: the answer to one item, made by an item's createResponse or read from a response. */
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import type { Answer } from '../forms';
import { exposeGenericItem, type GenericItem } from './generic-item';
import { formClass } from './item-handle';

export class ItemResponseImpl {
  constructor(
    private readonly execution: Execution,
    readonly formId: string,
    readonly itemId: number,
    readonly answer: Answer,
  ) {}

  getItem(): GenericItem {
    return exposeGenericItem(this.execution, this.formId, this.itemId);
  }

  getResponse(): Answer {
    return this.answer;
  }
}

const spec: ClassSpec<ItemResponseImpl> = {
  ...formClass('ItemResponse'),
  costs: { getItem: 'free', getResponse: 'free' },
};

export const exposeItemResponse = (
  execution: Execution,
  formId: string,
  itemId: number,
  answer: Answer,
): ItemResponseImpl => expose(execution, new ItemResponseImpl(execution, formId, itemId, answer), spec);

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<ItemResponseImpl, GoogleAppsScript.Forms.ItemResponse> = true;
void noInvention;
