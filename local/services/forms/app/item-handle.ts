/** What every item of a form can do, whatever its kind: a handle by form and item id. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { expose, type ClassSpec, type Costs, type EnumValue } from '../../../runtime/facade';
import { requireArguments, type ArgumentKind } from '../../../runtime/signatures';
import { syncHeaders } from '../destination';
import {
  findItem,
  getForm,
  updateForm,
  withEntries,
  type FormState,
  type ItemKind,
  type ItemState,
} from '../forms';
import { itemTypes } from './enums';

export const formScopes = [
  'https://www.googleapis.com/auth/forms',
  'https://www.googleapis.com/auth/forms.currentonly',
];

/** What is fixed for all objects of a class, but its costs. */
export const formClass = (className: string): { service: string; className: string; scopes: string[] } => ({
  service: 'FormApp',
  className,
  scopes: formScopes,
});

/** Replaces the items of a form; a linked sheet's headers follow. */
export function setItems(execution: Execution, form: FormState, items: readonly ItemState[]): void {
  syncHeaders(execution.world, updateForm(execution.world, form.id, { items }));
}

export abstract class ItemHandle {
  constructor(
    protected readonly execution: Execution,
    readonly formId: string,
    readonly itemId: number,
  ) {}

  /** The reference: «Creates a copy of this item and appends it to the end of the form.» */
  duplicate(): this {
    const form = this.form();
    const { world } = this.execution;
    const copy = withEntries(world, { ...this.item(), id: world.newNumber(), entries: [] });
    setItems(this.execution, form, [...form.items, copy]);
    return this.at(copy.id);
  }

  getHelpText(): string {
    return this.item().help;
  }

  getId(): number {
    return this.item().id;
  }

  getIndex(): number {
    return this.form().items.findIndex(({ id }) => id === this.itemId);
  }

  getTitle(): string {
    return this.item().title;
  }

  getType(): EnumValue {
    return itemTypes[this.item().kind];
  }

  setHelpText(...args: unknown[]): this {
    this.require('setHelpText', args, [['text']]);
    return this.change({ help: String(args[0]) });
  }

  setTitle(...args: unknown[]): this {
    this.require('setTitle', args, [['text']]);
    return this.change({ title: String(args[0]) });
  }

  protected abstract spec(): ClassSpec<never>;

  protected form(): FormState {
    return getForm(this.execution.world, this.formId);
  }

  /** The item as it is now, or Google's error when it was deleted. */
  protected item(): ItemState {
    const item = findItem(this.form(), this.itemId);
    if (!item) throw new GoogleError('Invalid data updating form.');
    return item;
  }

  protected change(change: Partial<ItemState>): this {
    const { world } = this.execution;
    const changed = withEntries(world, { ...this.item(), ...change });
    const form = this.form();
    setItems(
      this.execution,
      form,
      form.items.map((item) => (item.id === this.itemId ? changed : item)),
    );
    return this.self();
  }

  protected require(method: string, args: readonly unknown[], overloads: ArgumentKind[][]): void {
    requireArguments(args, overloads, `FormApp.${this.spec().className}.${method}`);
  }

  protected self(): this {
    return expose(this.execution, this, this.spec() as unknown as ClassSpec<this>);
  }

  /** The same class of item for another id. */
  private at(itemId: number): this {
    const same = this.constructor as new (...args: [Execution, string, number]) => this;
    const handle = new same(this.execution, this.formId, itemId);
    return expose(this.execution, handle, this.spec() as unknown as ClassSpec<this>);
  }
}

export const itemCosts: Costs<ItemHandle> = {
  duplicate: 'formSetter',
  getHelpText: 'handle',
  getId: 'handle',
  getIndex: 'handle',
  getTitle: 'handle',
  getType: 'handle',
  setHelpText: 'formSetter',
  setTitle: 'formSetter',
};

/** An item that asks. */
export abstract class QuestionHandle extends ItemHandle {
  isRequired(): boolean {
    return this.item().required;
  }

  setRequired(...args: unknown[]): this {
    this.require('setRequired', args, [['boolean']]);
    return this.change({ required: args[0] === true });
  }
}

export const questionCosts: Costs<QuestionHandle> = {
  ...itemCosts,
  isRequired: 'handle',
  setRequired: 'formSetter',
};

/** The handle of another class for the same item. */
export type HandleClass<T extends ItemHandle> = new (
  execution: Execution,
  formId: string,
  itemId: number,
) => T;

/** A class of items with what its facade needs. */
export interface ItemClass<T extends ItemHandle = ItemHandle> {
  readonly kind: ItemKind;
  readonly handle: HandleClass<T>;
  readonly spec: ClassSpec<T>;
}

/** Shows an item to the script as an object of its class. */
export function exposeItem<T extends ItemHandle>(
  execution: Execution,
  { handle, spec }: Pick<ItemClass<T>, 'handle' | 'spec'>,
  formId: string,
  itemId: number,
): T {
  return expose(execution, new handle(execution, formId, itemId), spec);
}
