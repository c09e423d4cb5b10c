/** Builds a Google Form from its declaration, and completes one whose building was interrupted. */
import { titleOf } from '../../domain/forms';
import { labelOf } from '../../domain/schema/catalogue';
import type { FormDeclaration } from '../../domain/schema/form';
import {
  addPlanned,
  isPlanned,
  leadFromBefore,
  pageOf,
  placed,
  setLeadingChoices,
  type PlacedItem,
  type Target,
} from './items';
import { planForm, type ItemPlan, type Lists } from './item-plan';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** A form that is whole. */
export interface WholeForm {
  /** Question key → item id. */
  readonly items: Readonly<Record<string, number>>;
  /** Whether all of it was made now: every list shows what was given. */
  readonly atOnce: boolean;
}

/**
 * Adds what is missing. Items are added in order and get their title last, so the ones that are there whole are the first
 * of the plan; whatever else stands in a form that nobody has seen yet is left over from an interrupted building.
 *
 * @param lists what the synced questions show to begin with
 * @param mayGoOn asked before each item: false ends the building, to be taken up by the next run
 * @returns undefined when time ran out
 */
export function buildForm(
  form: Form,
  declaration: FormDeclaration,
  lists: Lists,
  mayGoOn: () => boolean,
): WholeForm | undefined {
  const plans = planForm(declaration, lists);
  const built = removeLeftovers(form, plans);
  const atOnce = built.length === 0;
  for (const plan of plans.slice(built.length)) {
    if (!mayGoOn()) return undefined;
    built.push(addPlanned(form, plan, built));
  }
  if (!mayGoOn()) return undefined;
  leadThroughPages(declaration, built);
  dressForm(form, declaration);
  const items = built.flatMap(({ plan, item }) =>
    plan.question ? [[plan.question.key, item.getId()] as const] : [],
  );
  return { items: Object.fromEntries(items), atOnce };
}

/** Keeps the items that stand where the plan has them, deletes the rest. */
function removeLeftovers(form: Form, plans: readonly ItemPlan[]): PlacedItem[] {
  const standing: PlacedItem[] = [];
  const leftovers: Item[] = [];
  for (const item of form.getItems()) {
    const plan = plans[standing.length];
    if (plan && isPlanned(item, plan)) standing.push(placed(item, plan));
    else leftovers.push(item);
  }
  for (const item of leftovers) form.deleteItem(item);
  return standing;
}

/** Answers that lead to a page, and pages that do not simply go on to the next. */
function leadThroughPages(declaration: FormDeclaration, built: readonly PlacedItem[]): void {
  const breaks = new Map(
    built.flatMap((item) => (item.plan.question ? [] : [[item.plan.page, item] as const])),
  );
  const targetOf = (page: string | undefined): Target => {
    if (page === undefined) return FormApp.PageNavigationType.CONTINUE;
    if (page === 'submit') return FormApp.PageNavigationType.SUBMIT;
    const found = breaks.get(page);
    if (!found) throw new Error(`${declaration.name}: no hay una página «${page}».`);
    return pageOf(found);
  };
  for (const item of built) {
    const { question } = item.plan;
    if (question?.branches) setLeadingChoices(item, leadingLabels(question, targetOf));
  }
  declaration.pages.forEach(({ next }, index) => {
    const following = declaration.pages[index + 1]?.key;
    const pageBreak = following === undefined ? undefined : breaks.get(following);
    // A page goes on to the following one by itself.
    if (next !== undefined && next !== following && pageBreak) leadFromBefore(pageBreak, targetOf(next));
  });
}

function leadingLabels(
  question: NonNullable<ItemPlan['question']>,
  targetOf: (page: string | undefined) => Target,
): (readonly [string, Target])[] {
  const { catalogue } = question.field;
  if (!catalogue) throw new Error(`«${titleOf(question)}» lleva a páginas sin tener una lista.`);
  return Object.keys(catalogue.options).map((option) => [
    labelOf(catalogue, option),
    targetOf(question.branches?.[option]),
  ]);
}

/** What concerns the form as a whole. */
function dressForm(form: Form, declaration: FormDeclaration): void {
  const { title, description, confirmation, pages, forAnyone } = declaration;
  form.setDescription(description).setConfirmationMessage(confirmation);
  const isNamed = forAnyone !== true;
  // Asked first: each setting is a call, and a new form has most of them as they should be.
  if (form.collectsEmail() !== isNamed) form.setCollectEmail(isNamed);
  if (form.canEditResponse() !== isNamed) form.setAllowResponseEdits(isNamed);
  if (pages.length > 1) form.setProgressBar(true);
  form.setTitle(title);
}

/** Opens the form to answers. Forms of before 2025 are open from the start and know nothing of publishing. */
export function publish(form: Form): boolean {
  if (!form.supportsAdvancedResponderPermissions()) return form.isAcceptingResponses();
  if (!form.isPublished()) form.setPublished(true);
  return form.isPublished();
}
