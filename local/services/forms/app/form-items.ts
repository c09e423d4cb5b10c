/** The part of Form that is about its items: adding, finding, moving and deleting them. */
import { GoogleError } from '../../../runtime/errors';
import { behind, type Costs } from '../../../runtime/facade';
import { refuseArguments } from '../../../runtime/signatures';
import { findItem, newItem, type ItemState } from '../forms';
import { checkboxItem, listItem, multipleChoiceItem } from './choice-items';
import type { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items';
import { itemTypes, nameIn } from './enums';
import { FormSettingsHandle, settingsCosts } from './form-settings';
import { exposeGenericItem, type GenericItem } from './generic-item';
import { exposeItem, ItemHandle, setItems, type ItemClass } from './item-handle';
import { dateItem, dateTimeItem, durationItem, timeItem } from './moment-items';
import type { DateItem, DateTimeItem, DurationItem, TimeItem } from './moment-items';
import { pageBreakItem, type PageBreakItem } from './page-break';
import { checkboxGridItem, gridItem, scaleItem } from './scale-items';
import type { CheckboxGridItem, GridItem, ScaleItem } from './scale-items';
import { paragraphTextItem, sectionHeaderItem, textItem } from './text-items';
import type { ParagraphTextItem, SectionHeaderItem, TextItem } from './text-items';

export abstract class FormItemsHandle extends FormSettingsHandle {
  addCheckboxGridItem(): CheckboxGridItem {
    return this.add(checkboxGridItem);
  }

  addCheckboxItem(): CheckboxItem {
    return this.add(checkboxItem);
  }

  addDateItem(): DateItem {
    return this.add(dateItem);
  }

  addDateTimeItem(): DateTimeItem {
    return this.add(dateTimeItem);
  }

  addDurationItem(): DurationItem {
    return this.add(durationItem);
  }

  addGridItem(): GridItem {
    return this.add(gridItem);
  }

  addListItem(): ListItem {
    return this.add(listItem);
  }

  addMultipleChoiceItem(): MultipleChoiceItem {
    return this.add(multipleChoiceItem);
  }

  addPageBreakItem(): PageBreakItem {
    return this.add(pageBreakItem);
  }

  addParagraphTextItem(): ParagraphTextItem {
    return this.add(paragraphTextItem);
  }

  addScaleItem(): ScaleItem {
    return this.add(scaleItem);
  }

  addSectionHeaderItem(): SectionHeaderItem {
    return this.add(sectionHeaderItem);
  }

  addTextItem(): TextItem {
    return this.add(textItem);
  }

  addTimeItem(): TimeItem {
    return this.add(timeItem);
  }

  deleteItem(...args: unknown[]): void {
    const gone = this.meant(args, 'deleteItem');
    const form = this.form();
    setItems(
      this.execution,
      form,
      form.items.filter((item) => item !== gone),
    );
  }

  getItemById(...args: unknown[]): GenericItem | null {
    this.require('getItemById', args, [['number']]);
    const id = Number(args[0]);
    return findItem(this.form(), id) ? exposeGenericItem(this.execution, this.formId, id) : null;
  }

  getItems(...args: unknown[]): GenericItem[] {
    const kind = args.length === 0 ? undefined : nameIn(itemTypes, args[0]);
    if (args.length > 1 || (args.length === 1 && kind === undefined)) {
      refuseArguments(args, 'FormApp.Form.getItems');
    }
    return this.form()
      .items.filter((item) => kind === undefined || item.kind === kind)
      .map(({ id }) => exposeGenericItem(this.execution, this.formId, id));
  }

  moveItem(...args: unknown[]): GenericItem {
    const [, index] = args;
    if (args.length !== 2 || typeof index !== 'number') {
      return refuseArguments(args, 'FormApp.Form.moveItem');
    }
    const form = this.form();
    const moved = this.meant(args.slice(0, 1), 'moveItem');
    if (!form.items[index]) throw new GoogleError('Invalid argument: toIndex');
    const others = form.items.filter((item) => item !== moved);
    setItems(this.execution, form, [...others.slice(0, index), moved, ...others.slice(index)]);
    return exposeGenericItem(this.execution, this.formId, moved.id);
  }

  private add<T extends ItemHandle>(itemClass: ItemClass<T>): T {
    const form = this.form();
    const item = newItem(this.execution.world, itemClass.kind);
    setItems(this.execution, form, [...form.items, item]);
    return exposeItem(this.execution, itemClass, this.formId, item.id);
  }

  /** The item that an index or an item object means. */
  private meant(args: readonly unknown[], method: string): ItemState {
    const [which] = args;
    const handle = behind(which, ItemHandle as unknown as new () => ItemHandle);
    if (args.length !== 1 || (typeof which !== 'number' && !handle)) {
      refuseArguments(args, `FormApp.Form.${method}`);
    }
    const form = this.form();
    const found = handle ? findItem(form, handle.itemId) : form.items[Number(which)];
    if (!found) throw new GoogleError(handle ? 'Invalid data updating form.' : 'Invalid argument: index');
    return found;
  }
}

export const itemsCosts: Costs<FormItemsHandle> = {
  ...settingsCosts,
  addCheckboxGridItem: 'formSetter',
  addCheckboxItem: 'formSetter',
  addDateItem: 'formSetter',
  addDateTimeItem: 'formSetter',
  addDurationItem: 'formSetter',
  addGridItem: 'formSetter',
  addListItem: 'formSetter',
  addMultipleChoiceItem: 'formSetter',
  addPageBreakItem: 'formSetter',
  addParagraphTextItem: 'formSetter',
  addScaleItem: 'formSetter',
  addSectionHeaderItem: 'formSetter',
  addTextItem: 'formSetter',
  addTimeItem: 'formSetter',
  deleteItem: 'formSetter',
  getItemById: 'formItems',
  getItems: 'formItems',
  moveItem: 'formSetter',
};
