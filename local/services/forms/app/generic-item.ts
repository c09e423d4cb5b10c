/** Item: an item of whatever kind, as getItems and getItemById give it; asXxx turns it into its own class. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import type { ClassSpec, NoInvention } from '../../../runtime/facade';
import { checkboxItem, listItem, multipleChoiceItem } from './choice-items';
import type { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items';
import { exposeItem, formClass, itemCosts, ItemHandle, type ItemClass } from './item-handle';
import { dateItem, dateTimeItem, durationItem, timeItem } from './moment-items';
import type { DateItem, DateTimeItem, DurationItem, TimeItem } from './moment-items';
import { pageBreakItem, type PageBreakItem } from './page-break';
import { checkboxGridItem, gridItem, scaleItem } from './scale-items';
import type { CheckboxGridItem, GridItem, ScaleItem } from './scale-items';
import { paragraphTextItem, sectionHeaderItem, textItem } from './text-items';
import type { ParagraphTextItem, SectionHeaderItem, TextItem } from './text-items';

export class GenericItem extends ItemHandle {
  asCheckboxGridItem(): CheckboxGridItem {
    return this.as(checkboxGridItem);
  }

  asCheckboxItem(): CheckboxItem {
    return this.as(checkboxItem);
  }

  asDateItem(): DateItem {
    return this.as(dateItem);
  }

  asDateTimeItem(): DateTimeItem {
    return this.as(dateTimeItem);
  }

  asDurationItem(): DurationItem {
    return this.as(durationItem);
  }

  asGridItem(): GridItem {
    return this.as(gridItem);
  }

  asListItem(): ListItem {
    return this.as(listItem);
  }

  asMultipleChoiceItem(): MultipleChoiceItem {
    return this.as(multipleChoiceItem);
  }

  asPageBreakItem(): PageBreakItem {
    return this.as(pageBreakItem);
  }

  asParagraphTextItem(): ParagraphTextItem {
    return this.as(paragraphTextItem);
  }

  asScaleItem(): ScaleItem {
    return this.as(scaleItem);
  }

  asSectionHeaderItem(): SectionHeaderItem {
    return this.as(sectionHeaderItem);
  }

  asTextItem(): TextItem {
    return this.as(textItem);
  }

  asTimeItem(): TimeItem {
    return this.as(timeItem);
  }

  protected spec(): ClassSpec<never> {
    return genericItemSpec;
  }

  /** Fact 49: an item is only what it is. */
  private as<T extends ItemHandle>(itemClass: ItemClass<T>): T {
    if (this.item().kind !== itemClass.kind) {
      throw new GoogleError(`Invalid conversion for item type: ${this.item().kind}.`);
    }
    return exposeItem(this.execution, itemClass, this.formId, this.itemId);
  }
}

const genericItemSpec: ClassSpec<GenericItem> = {
  ...formClass('Item'),
  costs: {
    ...itemCosts,
    asCheckboxGridItem: 'handle',
    asCheckboxItem: 'handle',
    asDateItem: 'handle',
    asDateTimeItem: 'handle',
    asDurationItem: 'handle',
    asGridItem: 'handle',
    asListItem: 'handle',
    asMultipleChoiceItem: 'handle',
    asPageBreakItem: 'handle',
    asParagraphTextItem: 'handle',
    asScaleItem: 'handle',
    asSectionHeaderItem: 'handle',
    asTextItem: 'handle',
    asTimeItem: 'handle',
  },
};

export const exposeGenericItem = (execution: Execution, formId: string, itemId: number): GenericItem =>
  exposeItem(execution, { handle: GenericItem, spec: genericItemSpec }, formId, itemId);

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<GenericItem, GoogleAppsScript.Forms.Item> = true;
void noInvention;
