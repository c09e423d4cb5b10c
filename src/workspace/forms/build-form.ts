/** Builds a Google Form from its declaration, and completes one whose building was interrupted. */
import { titleOf } from '../../domain/forms';
import { labelOf } from '../../domain/schema/catalogue';
import type { FormDeclaration } from '../../domain/schema/form';
import {
  addPlanned,
  isPlanned,
  leadFromBefore,
  placed,
  setLeadingChoices,
  type PlacedItem,
  type Target,
} from './items';
import { dressOf, planForm, type ItemPlan } from './item-plan';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** The items of a form that is whole. */
interface Built {
  readonly plan: ItemPlan;
  readonly item: PlacedItem;
}

/**
 * Adds what is missing. Items are added in order and get their title last, so the ones that are there whole are the first
 * of the plan; whatever else stands in a form that nobody has seen yet is left over from an interrupted building.
 *
 * @param mayGoOn asked before each item: false ends the building, to be taken up by the next run
 * @returns question key → item id; undefined when time ran out
 */
export function buildForm(
  form: Form,
  declaration: FormDeclaration,
  mayGoOn: () => boolean,
): Readonly<Record<string, number>> | undefined {
  const plans = planForm(declaration);
  const standing = removeLeftovers(form, plans);
  const built: Built[] = [];
  const models = new Map<string, PlacedItem>();
  for (const plan of plans) {
    if (!mayGoOn()) return undefined;
    const model = models.get(dressOf(plan));
    const item =
      standing.get(plan) ?? model?.addTwin(form, plan.title, built.length) ?? addPlanned(form, plan);
    if (!plan.question?.branches) models.set(dressOf(plan), item);
    built.push({ plan, item });
  }
  if (!mayGoOn()) return undefined;
  leadThroughPages(declaration, built);
  dressForm(form, declaration);
  return Object.fromEntries(
    built.flatMap(({ plan, item }) => (plan.question ? [[plan.question.key, item.id]] : [])),
  );
}

/** Keeps the items that stand where the plan has them, deletes the rest. */
function removeLeftovers(form: Form, plans: readonly ItemPlan[]): Map<ItemPlan, PlacedItem> {
  const standing = new Map<ItemPlan, PlacedItem>();
  const leftovers: Item[] = [];
  for (const item of form.getItems()) {
    const plan = plans[standing.size];
    if (plan && isPlanned(item, plan)) standing.set(plan, placed(item));
    else leftovers.push(item);
  }
  for (const item of leftovers) form.deleteItem(item);
  return standing;
}

/** Answers that lead to a page, and pages that do not simply go on to the next. */
function leadThroughPages(declaration: FormDeclaration, built: readonly Built[]): void {
  const breaks = new Map(
    built.flatMap(({ plan, item }) => (plan.question ? [] : [[plan.page, item] as const])),
  );
  const targetOf = (page: string | undefined): Target => {
    if (page === undefined) return FormApp.PageNavigationType.CONTINUE;
    if (page === 'submit') return FormApp.PageNavigationType.SUBMIT;
    const found = breaks.get(page);
    if (!found) throw new Error(`${declaration.name}: no hay una página «${page}».`);
    return found.asPage();
  };
  for (const { plan, item } of built) {
    const { question } = plan;
    if (question?.branches) setLeadingChoices(item, leadingLabels(question, targetOf));
  }
  declaration.pages.forEach((page, index) => {
    const following = breaks.get(declaration.pages[index + 1]?.key ?? '');
    if (page.next !== undefined && following) leadFromBefore(following, targetOf(page.next));
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
function dressForm(form: Form, { title, description, confirmation }: FormDeclaration): void {
  form
    .setDescription(description)
    .setConfirmationMessage(confirmation)
    .setCollectEmail(true)
    .setAllowResponseEdits(true)
    .setProgressBar(true)
    .setTitle(title);
}

/** Opens the form to answers. Forms of before 2025 are open from the start and know nothing of publishing. */
export function publish(form: Form): boolean {
  if (!form.supportsAdvancedResponderPermissions()) return form.isAcceptingResponses();
  if (!form.isPublished()) form.setPublished(true);
  return form.isPublished();
}
