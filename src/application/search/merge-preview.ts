/** What a merge would do, before anybody does it: where the two records differ, and what would be led over. */
import { fail, succeed } from '../../domain/result';
import { formatValue, type NameOf } from '../../domain/schema/format';
import type { Field } from '../../domain/schema/field';
import type { Row } from '../../domain/schema/table';
import { households, people, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { defineQuery } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { choosable, type Choosable } from '../people/merge-draft';
import { mergeReads, needsOfMerge, obstaclesToMerge, parseMerge } from '../people/merge-people';
import { repoint, type AnyView, type Repointed } from '../people/repoint';
import type { MergeChoice, MergePreview } from './shown';

type Person = Row<typeof people>;
const reads = {
  ...mergeReads,
  territory: columns(territories, 'label'),
  household: columns(households, 'reference', 'head', 'members', 'voided', 'voidReason'),
};

const fieldOf = (name: string): Field => (people.fields as Readonly<Record<string, Field>>)[name] as Field;

const textOf = (row: Person, { fields }: Choosable, nameOf: NameOf): string =>
  fields
    .map((field) => formatValue(fieldOf(field), row[field], nameOf))
    .filter((text) => text !== '')
    .join(' · ');

/** «Sin documento» says nothing, as an empty cell does. */
const saysNothing = (row: Person, { fields }: Choosable): boolean =>
  fields[0] === 'documentKind' ? row.documentNumber === undefined : row[fields[0] ?? 'id'] === undefined;

function choicesOf(keep: Person, drop: Person, nameOf: NameOf): MergeChoice[] {
  return choosable.flatMap((each) => {
    const [ours, theirs] = [textOf(keep, each, nameOf), textOf(drop, each, nameOf)];
    if (ours === theirs) return [];
    const suggested = saysNothing(keep, each) && !saysNothing(drop, each) ? 'drop' : 'keep';
    return [{ name: each.name, label: each.label, keep: ours, drop: theirs, suggested }];
  });
}

function countReferences(led: readonly Repointed[]) {
  const counts = new Map<string, number>();
  for (const { table } of led) counts.set(table.sheet, (counts.get(table.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count }));
}

function warningsOf(keep: Person, drop: Person, led: readonly Repointed[]): string[] {
  const second = led.filter(({ isSecond }) => isSecond).length;
  const areTwo =
    keep.documentNumber !== undefined &&
    drop.documentNumber !== undefined &&
    keep.documentNumber !== drop.documentNumber;
  return [
    ...(areTwo ? ['Tienen documentos distintos: asegúrese de que son la misma persona.'] : []),
    ...(second > 0
      ? [`${second} filas quedarán anuladas, porque la persona que queda ya está en la misma lista.`]
      : []),
  ];
}

export const mergePreview = defineQuery({
  name: 'mergePreview',
  title: 'Comparar dos fichas',
  roles: ['coordinator'],
  reads,
  parse: (raw) => succeed(parseMerge(raw)),
  needs: (input) => [...needsOfMerge(input), reads.territory, reads.household],
  answer({ snapshot, input }) {
    const problems = obstaclesToMerge(snapshot.person, input);
    if (problems.length > 0) return fail(...problems);
    const [keep, drop] = [snapshot.person.get(input.keep), snapshot.person.get(input.drop)];
    const nameOf: NameOf = (table, id) =>
      (table === territories.name
        ? placeOf(snapshot.territory, id)
        : snapshot.household.find(id)?.reference) || id;
    const views = snapshot as unknown as Readonly<Record<string, AnyView | undefined>>;
    const led = repoint(views, snapshot.person, drop.id, keep.id);
    const preview: MergePreview = {
      keep: { id: keep.id, title: keep.fullName },
      drop: { id: drop.id, title: drop.fullName },
      choices: choicesOf(keep, drop, nameOf),
      references: countReferences(led),
      warnings: warningsOf(keep, drop, led),
    };
    return succeed(preview);
  },
});
