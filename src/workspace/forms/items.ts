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

const casters = {
  TEXT: (item) => item.asTextItem(),
  PARAGRAPH_TEXT: (item) => item.asParagraphTextItem(),
  LIST: (item) => item.asListItem(),
  MULTIPLE_CHOICE: (item) => item.asMultipleChoiceItem(),
  CHECKBOX: (item) => item.asCheckboxItem(),
  DATE: (item) => item.asDateItem(),
  TIME: (item) => item.asTimeItem(),
  DATETIME: (item) => item.asDateTimeItem(),
  PAGE_BREAK: (item) => item.asPageBreakItem(),
} satisfies Record<Shape, (item: Item) => AnyItem>;

/** An item as the list that it is; undefined for items without choices. */
export function findChoosingItem(item: Item): ChoosingItem | undefined {
  const type = item.getType();
  if (type === FormApp.ItemType.LIST) return item.asListItem();
  if (type === FormApp.ItemType.CHECKBOX) return item.asCheckboxItem();
  return type === FormApp.ItemType.MULTIPLE_CHOICE ? item.asMultipleChoiceItem() : undefined;
}

/** An item as the short text that it is; undefined for others. */
export const findTextItem = (item: Item): GoogleAppsScript.Forms.TextItem | undefined =>
  item.getType() === FormApp.ItemType.TEXT ? item.asTextItem() : undefined;

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

/** What an item may be given besides its title, one call each. */
const setters = {
  choices: (item, { choices = [] }) => setLabels(item as ChoosingItem, choices),
  other: (item, { other }) => (item as GoogleAppsScript.Forms.MultipleChoiceItem).showOtherOption(other),
  check: (item, { check }) =>
    check && (item as GoogleAppsScript.Forms.TextItem).setValidation(validationOf(check)),
  required: (item, { required }) => (item as ChoosingItem).setRequired(required),
  help: (item, { help }) => item.setHelpText(help),
} satisfies { readonly [aspect: string]: (item: AnyItem, plan: ItemPlan) => unknown };

type Aspect = keyof typeof setters;

const aspects = Object.keys(setters) as Aspect[];

type Dress = Pick<ItemPlan, Aspect>;

/** How an item is when it has just been added. */
const bare: Dress = { choices: undefined, other: false, check: undefined, required: false, help: '' };

const differencesOf = (plan: Dress, held: Dress): Aspect[] =>
  aspects.filter((aspect) => JSON.stringify(plan[aspect]) !== JSON.stringify(held[aspect]));

/** An item in its place, with what it was planned to be. */
export interface PlacedItem {
  readonly plan: ItemPlan;
  readonly item: AnyItem;
}

/** An item that stands in the form already. */
export const placed = (item: Item, plan: ItemPlan): PlacedItem => ({ plan, item: casters[plan.shape](item) });

/** What leads to pages is dressed on its own; a check or a help, once given, is not taken away. */
const canModel = ({ plan: held }: PlacedItem, plan: ItemPlan): boolean =>
  held.shape === plan.shape &&
  !held.question?.branches &&
  (held.check === undefined || plan.check !== undefined) &&
  (held.help === '' || plan.help !== '');

/** The item from which the planned one is made with the fewest calls; undefined when a new one takes as few. */
function findModel(plan: ItemPlan, standing: readonly PlacedItem[]): PlacedItem | undefined {
  let fewest = differencesOf(plan, bare).length;
  let model: PlacedItem | undefined;
  for (const each of standing) {
    const count = canModel(each, plan) ? differencesOf(plan, each.plan).length : fewest;
    if (count >= fewest) continue;
    fewest = count;
    model = each;
  }
  return model;
}

/**
 * Adds the planned item at the end of the form, as a copy of one that stands there when that takes fewer calls: each costs
 * about as much as a whole read of the registry. Where Google puts a copy is not certain, so it is moved when it is not in
 * its place. The title comes last: an item that has it is whole.
 */
export function addPlanned(form: Form, plan: ItemPlan, standing: readonly PlacedItem[]): PlacedItem {
  const model = findModel(plan, standing);
  const item: AnyItem = model ? model.item.duplicate() : adders[plan.shape](form);
  const at = model ? item.getIndex() : standing.length;
  if (at !== standing.length) form.moveItem(at, standing.length);
  for (const aspect of differencesOf(plan, model?.plan ?? bare)) setters[aspect](item, plan);
  item.setTitle(plan.title);
  return { plan, item };
}

/** Whether an item that stands in the form is the planned one. */
export const isPlanned = (item: Item, plan: ItemPlan): boolean =>
  item.getTitle() === plan.title && item.getType() === FormApp.ItemType[plan.shape];

/** Where an answer or a page leads. */
export type Target = PageBreakItem | GoogleAppsScript.Forms.PageNavigationType;

/** Choices that lead to pages. Google wants all of an item's choices to lead somewhere, or none. */
export function setLeadingChoices(
  { item }: PlacedItem,
  targets: readonly (readonly [label: string, Target])[],
): void {
  const choosing = item as GoogleAppsScript.Forms.ListItem;
  // Both kinds of target are allowed; the definitions list them as two signatures.
  choosing.setChoices(
    targets.map(([label, target]) => choosing.createChoice(label, target as PageBreakItem)),
  );
}

/** The break that a page begins with, as Google's own item. */
export const pageOf = ({ item }: PlacedItem): PageBreakItem => item as PageBreakItem;

/** The page before this break goes on at the target. */
export const leadFromBefore = (pageBreak: PlacedItem, target: Target): void => {
  pageOf(pageBreak).setGoToPage(target as PageBreakItem);
};
