/** The glossary joins the English of the code with the Spanish of people: every table and field, by the word that is shown. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFieldNames, type Table } from '../../src/domain/schema/table';
import { tables } from '../../src/domain/tables';

interface Term {
  readonly identifier: string;
  readonly term: string;
  readonly definition: string;
}

const termsOf = (text: string): Term[] =>
  text.split('\n').flatMap((row): Term[] => {
    const cells = row.split('|').map((cell) => cell.trim());
    const identifier = /^`([\w.]+)`$/.exec(cells[1] ?? '')?.[1];
    return identifier === undefined ? [] : [{ identifier, term: cells[2] ?? '', definition: cells[3] ?? '' }];
  });

const written = termsOf(readFileSync(join(__dirname, '../../docs/glosario.md'), 'utf8'));

const shared = new Set<string>(['id', ...recordFieldNames]);

/** Fields of a table that are its own, by identifier, with the word people read. */
const ownTerms = (table: Table): (readonly [string, string])[] =>
  Object.entries(table.fields)
    .filter(([name]) => name !== 'id' && !(table.record && shared.has(name)))
    .map(([name, { label }]) => [`${table.name}.${name}`, label]);

const declared: (readonly [string, string])[] = [
  ...[...shared].map((name): readonly [string, string] => {
    const label = tables.find(({ record }) => record)?.fields[name]?.label;
    return [name, label ?? ''];
  }),
  ...tables.flatMap((table) => [[table.name, table.sheet] as const, ...ownTerms(table)]),
];

test('has one row for every table and field, in order, with the word that is shown', () => {
  expect(written.map(({ identifier, term }) => [identifier, term])).toEqual(declared);
});

test('defines each term', () => {
  expect(written.filter(({ definition }) => definition.length < 8)).toEqual([]);
});
