/** Items of a Google Form: adds them, dresses them as planned, and leads from page to page. */
import { nothingToChoose, type ItemPlan, type Shape, type TextCheck } from './item-plan';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type ChoosingItem =
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem;
type AnyItem =
  | ChoosingItem
  | PageBreakItem
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.DateItem
  | GoogleAppsScript.Forms.TimeItem
  | GoogleAppsScript.Forms.DateTimeItem;

const adders = {
  TEXT: (form) => form.addTextItem(),
  PARAGRAPH_TEXT: (form) => form.addParagraphTextItem(),
  LIST: (form) => form.addListItem(),
  MULTIPLE_CHOICE: (form) => form.addMultipleChoiceItem(),
  CHECKBOX: (form) => form.addCheckboxItem(),
  DATE: (form) => form.addDateItem(),
  TIME: (form) => form.addTimeItem(),
  DATETIME: (form) => form.addDateTimeItem(),
  PAGE_BREAK: (form) => form.addPageBreakItem(),
} satisfies Record<Shape, (form: Form) => AnyItem>;

/** An item as the list that it is; undefined for items without choices. */
export function findChoosingItem(item: Item): ChoosingItem | undefined {
  const type = item.getType();
  if (type === FormApp.ItemType.LIST) return item.asListItem();
  if (type === FormApp.ItemType.CHECKBOX) return item.asCheckboxItem();
  return type === FormApp.ItemType.MULTIPLE_CHOICE ? item.asMultipleChoiceItem() : undefined;
}

/** Gives a list its labels, each once; Google refuses an empty list and equal choices. */
export function setLabels(item: ChoosingItem, labels: readonly string[]): void {
  item.setChoiceValues(labels.length > 0 ? [...new Set(labels)] : [nothingToChoose]);
}

function validationOf(check: TextCheck): GoogleAppsScript.Forms.TextValidation {
  const builder = FormApp.createTextValidation().setHelpText(check.message);
  if (check.kind === 'pattern') return builder.requireTextMatchesPattern(check.pattern).build();
  if (check.kind === 'between') return builder.requireNumberBetween(check.least, check.most).build();
  return (check.kind === 'email' ? builder.requireTextIsEmail() : builder.requireTextIsUrl()).build();
}

/** An item in its place. Google's new items and found items are different objects: only the found ones can be cast. */
export interface PlacedItem {
  readonly id: number;
  readonly asPage: () => PageBreakItem;
  readonly asChoosing: () => ChoosingItem | undefined;
  /**
   * Another like it, under another title: two calls instead of up to six. Where Google puts it is not certain, so it is
   * moved to its place when it is not there.
   */
  readonly addTwin: (form: Form, title: string, index: number) => PlacedItem;
}

/** An item that stands in the form already. */
export const placed = (item: Item): PlacedItem => ({
  id: item.getId(),
  asPage: () => item.asPageBreakItem(),
  asChoosing: () => findChoosingItem(item),
  addTwin: (form, title, index) => placed(settle(form, item.duplicate(), title, index)),
});

function settle<T extends AnyItem | Item>(form: Form, item: T, title: string, index: number): T {
  const at = item.getIndex();
  if (at !== index) form.moveItem(at, index);
  item.setTitle(title);
  return item;
}

const added = (item: AnyItem): PlacedItem => ({
  id: item.getId(),
  asPage: () => item as PageBreakItem,
  asChoosing: () => item as ChoosingItem,
  addTwin: (form, title, index) => added(settle(form, item.duplicate(), title, index)),
});

/** Adds the planned item at the end of the form. Its title comes last: an item that has it is whole. */
export function addPlanned(form: Form, plan: ItemPlan): PlacedItem {
  const item: AnyItem = adders[plan.shape](form);
  if (plan.choices) setLabels(item as ChoosingItem, plan.choices);
  if (plan.other) (item as GoogleAppsScript.Forms.MultipleChoiceItem).showOtherOption(true);
  if (plan.check) (item as GoogleAppsScript.Forms.TextItem).setValidation(validationOf(plan.check));
  if (plan.required) (item as ChoosingItem).setRequired(true);
  if (plan.help !== '') item.setHelpText(plan.help);
  item.setTitle(plan.title);
  return added(item);
}

/** Whether an item that stands in the form is the planned one. */
export const isPlanned = (item: Item, plan: ItemPlan): boolean =>
  item.getTitle() === plan.title && item.getType() === FormApp.ItemType[plan.shape];

/** Where an answer or a page leads. */
export type Target = PageBreakItem | GoogleAppsScript.Forms.PageNavigationType;

/** Choices that lead to pages. Google wants all of an item's choices to lead somewhere, or none. */
export function setLeadingChoices(
  item: PlacedItem,
  targets: readonly (readonly [label: string, Target])[],
): void {
  const choosing = item.asChoosing() as GoogleAppsScript.Forms.ListItem;
  // Both kinds of target are allowed; the definitions list them as two signatures.
  choosing.setChoices(
    targets.map(([label, target]) => choosing.createChoice(label, target as PageBreakItem)),
  );
}

/** The page before this break goes on at the target. */
export const leadFromBefore = (pageBreak: PlacedItem, target: Target): void => {
  pageBreak.asPage().setGoToPage(target as PageBreakItem);
};
