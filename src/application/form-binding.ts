/** Where a form lives and how its links are written, from its row in Formularios. */
import { forms, type FormName } from '../domain/forms';
import { prefilledLink } from '../domain/replies/data-update-text';
import { whatsAppLink } from '../domain/replies/reply-text';
import type { Row } from '../domain/schema/table';
import type { formBindings } from '../domain/tables';
import { qrCodeOf } from '../domain/words/qr-code';
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

/** How the links of a form name their answers; nothing while its lists have not been set for the first time. */
function entriesIn(text: string | undefined): Readonly<Record<string, string>> {
  try {
    return JSON.parse(text ?? '{}') as Record<string, string>;
  } catch {
    // A person may have touched the tab: there is no link until the lists are set again.
    return {};
  }
}

/** A link to a form with answers in it, by question key; '' while there is none. */
export function formLink(
  bindings: { find(id: string): Pick<Row<typeof formBindings>, 'publicUrl' | 'entries'> | undefined },
  name: FormName,
  answers: Readonly<Record<string, string>>,
): string {
  const form = bindings.find(name);
  return form ? prefilledLink(form.publicUrl, entriesIn(form.entries), answers) : '';
}

/** A link as it is given out: to a telephone's camera, by WhatsApp, copied, or as a poster that says the words. There is no code while there is no link. */
export function shownLink(link: string, words: string) {
  const text = `${words}: ${link}`;
  const qr = link === '' ? undefined : qrCodeOf(link);
  return { link, words, text, whatsApp: whatsAppLink(undefined, text), qr };
}
