/** Writes down where the forms live and how their items map to questions: what the intake reads them by. */
import { succeed } from '../../domain/result';
import { formBindings } from '../../domain/tables';
import { defineOperation, insert, update } from '../kernel/operation';
import { all } from '../kernel/reads';

/** A form as set-up built it. */
export interface BuiltForm {
  /** `request`. */
  readonly name: string;
  readonly formId: string;
  readonly publicUrl: string;
  readonly editUrl: string;
  readonly published: boolean;
  /** Question key → item id. */
  readonly items: Readonly<Record<string, number>>;
  /** What its lists show from the start; they are set by the next refreshing when absent. */
  readonly choicesHash?: string;
}

/** A form built anew begins with nothing read. */
export const bindForms = defineOperation({
  name: 'bindForms',
  title: 'Registrar formularios',
  roles: ['system'],
  reads: { formBindings: all(formBindings) },
  creates: [],
  parse: (raw) => succeed(raw['forms'] as readonly BuiltForm[]),
  decide({ snapshot, input }) {
    const changes = input.map(({ name, items, ...form }) => {
      const row = { ...form, items: JSON.stringify(items) };
      const held = snapshot.formBindings.find(name);
      if (!held) return insert(formBindings, name, row);
      const moved = held.formId !== form.formId;
      const forgotten = {
        cursor: undefined,
        choicesHash: undefined,
        entries: undefined,
        lastResponseAt: undefined,
      };
      return update(formBindings, name, { ...(moved ? forgotten : {}), ...row });
    });
    return succeed({ changes, output: { bound: input.length } });
  },
});
