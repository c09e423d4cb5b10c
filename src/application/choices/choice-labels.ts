/** The lists of the forms as labels: each with the code in brackets, so that homonyms stay distinct and answers are read by code. */
import type { ChoiceSource, FormDeclaration } from '../../domain/schema/form';
import { questionsOf } from '../../domain/forms';
import { organisations, staff, territories } from '../../domain/tables';
import { placeName } from '../../domain/territory/place-name';
import { searchKey } from '../../domain/text/normalise';
import { columns, type SnapshotOf } from '../kernel/reads';

export const choiceReads = {
  staff: columns(staff, 'name', 'role', 'active', 'voided'),
  organisations: columns(organisations, 'name', 'territory', 'status', 'voided'),
  territories: columns(territories, 'label', 'name', 'level', 'sector', 'active', 'voided'),
};

export type ChoiceSnapshot = SnapshotOf<typeof choiceReads>;

type Source<K extends ChoiceSource['kind']> = Extract<ChoiceSource, { kind: K }>;

/** In the order people look for them, accents and case aside. */
const inOrder = (labels: readonly string[]): string[] =>
  labels
    .map((label) => ({ label, key: searchKey(label) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ label }) => label);

/** Google shows at most this many options in a list without losing its way. */
const mostOptions = 1_000;

/** No person asks from a whole district. */
const tooWide: readonly string[] = ['municipality', 'district'];

interface Places {
  find(id: string): { readonly label?: string | undefined; readonly name?: string | undefined } | undefined;
}

/** «Junta de Vecinos La Unión — Las Auyamas — Palero, DM Constanza [ORG-0045]»: the place tells homonyms apart. */
export function organisationLabel(
  { id, name, territory }: { readonly id: string; readonly name: string; readonly territory: string },
  places: Places,
): string {
  const known = places.find(territory);
  const place = placeName(known?.label ?? known?.name ?? '');
  return place === '' ? `${name} [${id}]` : `${name} — ${place} [${id}]`;
}

const labellers = {
  staff: (_source: Source<'staff'>, { staff: team }: ChoiceSnapshot) =>
    team.all
      .filter(({ active, voided, role }) => active && !voided && role !== 'authority')
      .map(({ id, name }) => `${name} [${id}]`),
  organisations: (_source: Source<'organisations'>, snapshot: ChoiceSnapshot) =>
    snapshot.organisations.all
      .filter(({ voided, status }) => !voided && status !== 'dissolved')
      .map((row) => organisationLabel(row, snapshot.territories)),
  territories: ({ sector }: Source<'territories'>, snapshot: ChoiceSnapshot) =>
    snapshot.territories.all
      .filter((row) => row.active && !row.voided && row.sector === sector && !tooWide.includes(row.level))
      .map(({ id, label, name }) => label ?? `${name} [${id}]`),
} satisfies { [K in ChoiceSource['kind']]: (source: Source<K>, snapshot: ChoiceSnapshot) => string[] };

/** The labels of one list. */
export function labelsOf(source: ChoiceSource, snapshot: ChoiceSnapshot): string[] {
  const label = labellers[source.kind] as (source: ChoiceSource, snapshot: ChoiceSnapshot) => string[];
  return inOrder(label(source, snapshot)).slice(0, mostOptions);
}

/** Every synced list of a form, by question key. */
export const choicesOf = (
  form: FormDeclaration,
  snapshot: ChoiceSnapshot,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    questionsOf(form).flatMap(({ key, synced }) =>
      synced ? [[key, labelsOf(synced, snapshot)] as const] : [],
    ),
  );
