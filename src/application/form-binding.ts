/** Where a form lives, from its row in Formularios. */
import { forms, type FormName } from '../domain/forms';
import type { Row } from '../domain/schema/table';
import type { formBindings } from '../domain/tables';
import type { FormBinding } from './ports';

export const isFormName = (name: string): name is FormName =>
  Object.prototype.hasOwnProperty.call(forms, name);

/** The binding as the gateway takes it; undefined for a form that is not set up, or not ours. */
export function bindingOf(
  row: Pick<Row<typeof formBindings>, 'id' | 'formId' | 'items'>,
): FormBinding | undefined {
  if (!isFormName(row.id) || !row.formId) return undefined;
  try {
    const items = JSON.parse(row.items) as Record<string, number>;
    return { declaration: forms[row.id], formId: row.formId, items };
  } catch {
    return undefined;
  }
}
