/** Questions answered with a text: short, paragraph. And a section header, which asks nothing. */
import type { ClassSpec, NoInvention } from '../../../runtime/facade';
import {
  formClass,
  itemCosts,
  ItemHandle,
  questionCosts,
  QuestionHandle,
  type ItemClass,
} from './item-handle';
import { exposeItemResponse, type ItemResponseImpl } from './item-response';
import { validationBehind } from './validations';

abstract class TextQuestion extends QuestionHandle {
  protected abstract readonly made: 'Text' | 'ParagraphText';

  clearValidation(): this {
    return this.change({ validation: undefined });
  }

  createResponse(...args: unknown[]): ItemResponseImpl {
    this.require('createResponse', args, [['text']]);
    return exposeItemResponse(this.execution, this.formId, this.itemId, String(args[0]));
  }

  setValidation(...args: unknown[]): this {
    const method = `FormApp.${this.made}Item.setValidation`;
    return this.change({ validation: validationBehind(args[0], this.made, method) });
  }
}

const textCosts = {
  ...questionCosts,
  clearValidation: 'formSetter',
  createResponse: 'handle',
  setValidation: 'formSetter',
} as const;

export class TextItem extends TextQuestion {
  protected readonly made = 'Text';

  protected spec(): ClassSpec<never> {
    return textItem.spec;
  }
}

export const textItem: ItemClass<TextItem> = {
  kind: 'TEXT',
  handle: TextItem,
  spec: { ...formClass('TextItem'), costs: textCosts },
};

export class ParagraphTextItem extends TextQuestion {
  protected readonly made = 'ParagraphText';

  protected spec(): ClassSpec<never> {
    return paragraphTextItem.spec;
  }
}

export const paragraphTextItem: ItemClass<ParagraphTextItem> = {
  kind: 'PARAGRAPH_TEXT',
  handle: ParagraphTextItem,
  spec: { ...formClass('ParagraphTextItem'), costs: textCosts },
};

export class SectionHeaderItem extends ItemHandle {
  protected spec(): ClassSpec<never> {
    return sectionHeaderItem.spec;
  }
}

export const sectionHeaderItem: ItemClass<SectionHeaderItem> = {
  kind: 'SECTION_HEADER',
  handle: SectionHeaderItem,
  spec: { ...formClass('SectionHeaderItem'), costs: itemCosts },
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<TextItem, GoogleAppsScript.Forms.TextItem>,
  NoInvention<ParagraphTextItem, GoogleAppsScript.Forms.ParagraphTextItem>,
  NoInvention<SectionHeaderItem, GoogleAppsScript.Forms.SectionHeaderItem>,
] = [true, true, true];
void noInvention;
