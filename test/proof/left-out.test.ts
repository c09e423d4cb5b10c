/** What a call leaves out stays as it was: asked of every operation that corrects a record, with every cell of it filled. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Workspace } from '../../local/index';
import { operations, type OperationName } from '../../src/application/catalogue';
import { callDoor } from '../../demo/door';
import type { Field } from '../../src/domain/schema/field';
import type { Table } from '../../src/domain/schema/table';
import { parseSaid, restate } from '../../src/application/kernel/about-record';
import { tables } from '../../src/domain/tables';
import { asked } from '../../src/domain/tables/asked';
import { coordinator, openBase } from './base';
import { cases, type Case } from './cases';
import { recordsOf, type Cells } from './registry';

/** What each operation that corrects a record is asked, by its name: a new one is tried as soon as it is called `update…`. */
const corrections = Object.keys(operations).filter((name): name is OperationName =>
  name.startsWith('update'),
);

/** The tab where a record stands. */
function tableOf(workspace: Workspace, id: string): Table {
  const found = tables.find((table) => recordsOf(workspace, table).some((cells) => cells['id'] === id));
  if (!found) throw new Error(`No tab has ${id}.`);
  return found;
}

const rowOf = (workspace: Workspace, table: Table, id: string): Cells | undefined =>
  recordsOf(workspace, table).find((cells) => cells['id'] === id);

/** Something that a person could have written in an empty cell of that kind. */
const samples: Partial<Record<Field['kind'], string | number>> = {
  text: 'Algo que alguien escribió',
  paragraph: 'Lo que alguien escribió\ny que nadie quiere perder',
  integer: 12,
  money: 1500,
  url: 'https://drive.google.com/file/d/un-papel/view',
  phone: '809-555-0188',
  email: 'alguien@example.org',
  gps: '18.91000, -70.75000',
  yesNo: 'Sí',
};

/** A person fills the cells of a record that are still empty. */
function fillBlanks(workspace: Workspace, table: Table, id: string): void {
  const { SpreadsheetApp } = workspace.globals({ as: coordinator }) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const sheet = SpreadsheetApp.openById(workspace.spreadsheetId).getSheetByName(table.sheet);
  const [header = [], ...rows] = workspace.sheetValues(table.sheet);
  const row = rows.findIndex((cells) => cells.includes(id));
  for (const { label, kind, derived, catalogue } of Object.values(table.fields)) {
    const column = header.indexOf(label);
    const sample = kind === 'choice' ? Object.values(catalogue?.options ?? {})[0] : samples[kind];
    if (derived || sample === undefined || rows[row]?.[column] !== '') continue;
    sheet?.getRange(row + 2, column + 1).setValue(sample);
  }
}

test.each(corrections)('%s that says nothing changes nothing', (name) => {
  const base = openBase();
  const workspace = base.workspace.clone();
  const { prepare, input, as = coordinator } = cases[name] as Case;
  prepare?.(workspace, base.held);
  const whole = input(workspace, base.held);
  callDoor(workspace, as, name, whole);
  const id = String(whole['id']);
  const table = tableOf(workspace, id);
  fillBlanks(workspace, table, id);
  const before = rowOf(workspace, table, id);
  callDoor(workspace, as, name, { id });
  expect(rowOf(workspace, table, id)).toEqual(before);
});

test('whatever part of a record is said anew, empty or not, the rest stays as it was', () => {
  const declared = asked.courseSupport;
  const held = Object.fromEntries(Object.keys(declared).map((key) => [key, `lo que había en ${key}`]));
  const written = { cost: '15,000.00', course: 'Diplomado', institution: 'INFOTEP', organisation: '' };
  const parts = fc.subarray(Object.entries(written));
  fc.assert(
    fc.property(parts, (part) => {
      const about = parseSaid(declared, { id: 'APC-2026-0001', ...Object.fromEntries(part) });
      if (!about.ok) throw new Error('It was read well before.');
      const after = restate(declared, held as never, about.value.said) as Record<string, unknown>;
      const changed = Object.keys(declared).filter((key) => after[key] !== held[key]);
      expect(changed.sort()).toEqual(part.map(([key]) => key).sort());
    }),
    { seed: 48 },
  );
});
