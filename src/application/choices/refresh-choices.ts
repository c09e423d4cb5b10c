/** Brings the synced lists of the forms up to date: staff, organisations, places and open meetings. */
import { forms, questionsOf } from '../../domain/forms';
import type { FormDeclaration } from '../../domain/schema/form';
import type { Row } from '../../domain/schema/table';
import { formBindings } from '../../domain/tables';
import { fingerprint } from '../../domain/text/fingerprint';
import { bindingOf } from '../form-binding';
import { runOperation } from '../kernel/runner';
import { Look } from '../kernel/snapshot';
import type { Ports } from '../ports';
import { choiceReads, choicesOf, type ChoiceSnapshot } from './choice-labels';
import { recordChoices } from './record-choices';

interface RefreshedChoices {
  /** Forms whose lists were set now. */
  readonly refreshed: readonly string[];
}

type BindingRow = Pick<Row<typeof formBindings>, 'id' | 'formId' | 'items' | 'entries' | 'choicesHash'>;

const bindingReads = { table: formBindings, fields: ['id', 'formId', 'items', 'entries', 'choicesHash'] };

/** What the synced lists of one form show. */
interface FormLists {
  /** Labels by question key. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly fingerprint: string;
}

function listsOf(declaration: FormDeclaration, snapshot: ChoiceSnapshot): FormLists {
  const choices = choicesOf(declaration, snapshot);
  return { choices, fingerprint: fingerprint(JSON.stringify(choices)) };
}

/** Any text will do where the answer is written. */
const anyText = 'texto';

/** An answer for each question that a link may answer; undefined while a list of one is empty, or there is no such question. */
function samplesOf(
  declaration: FormDeclaration,
  choices: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> | undefined {
  const prefilled = questionsOf(declaration).filter((question) => question.prefilled);
  const samples = prefilled.flatMap(({ key, field, synced }) => {
    const first = choices[key]?.[0] ?? Object.values(field.catalogue?.options ?? {})[0];
    const sample = field.kind === 'text' && !synced ? anyText : first;
    return sample === undefined ? [] : [[key, sample] as const];
  });
  const isWhole = prefilled.length > 0 && samples.length === prefilled.length;
  return isWhole ? Object.fromEntries(samples) : undefined;
}

/**
 * Sets the lists of every form whose lists differ from the registry. One round trip when none does. A form is set before
 * its fingerprint is noted: whoever dies in between leaves it to be set again.
 */
export function refreshChoices(ports: Ports): RefreshedChoices {
  const read = ports.registry.read([...Object.values(choiceReads), bindingReads]);
  if (!read.ok) return { refreshed: [] };
  const look = new Look(read.value);
  const snapshot = look.snapshot(choiceReads);
  const fingerprints: Record<string, string> = {};
  const entries: Record<string, string> = {};
  for (const { values } of look.rows(formBindings.name)) {
    const row = values as unknown as BindingRow;
    const binding = bindingOf(row);
    if (!binding) continue;
    const { choices, fingerprint: found } = listsOf(binding.declaration, snapshot);
    if (found === row.choicesHash) continue;
    ports.forms.setChoices(binding, choices);
    fingerprints[row.id] = found;
    const samples = row.entries === undefined ? samplesOf(binding.declaration, choices) : undefined;
    if (samples) entries[row.id] = JSON.stringify(ports.forms.entryNames(binding, samples));
  }
  const refreshed = Object.keys(fingerprints);
  if (refreshed.length > 0) {
    const key = ports.identity.newKey();
    runOperation(ports, recordChoices, { raw: { fingerprints, entries }, key, source: 'system' });
  }
  return { refreshed };
}

/** Lists with which a form is built, so that they need not be set again at once. */
export interface FirstLists {
  readonly choices: FormLists['choices'];
  /** What the form shows once it is built; undefined when its links must still be learnt, which comes with setting lists. */
  readonly choicesHash: string | undefined;
}

/** The lists of every form as the registry has them now. One round trip; none when the registry cannot be read. */
export function readFirstLists(ports: Ports): ReadonlyMap<string, FirstLists> {
  const read = ports.registry.read(Object.values(choiceReads));
  if (!read.ok) return new Map();
  const snapshot = new Look(read.value).snapshot(choiceReads);
  return new Map(
    Object.values(forms).map((declaration) => {
      const { choices, fingerprint: found } = listsOf(declaration, snapshot);
      const choicesHash = samplesOf(declaration, choices) ? undefined : found;
      return [declaration.name, { choices, choicesHash }];
    }),
  );
}
