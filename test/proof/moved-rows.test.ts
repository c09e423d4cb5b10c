/** A person sorts, inserts, deletes or moves rows while an operation runs: no other record changes, and the person's edit stands. */
import { expect, test } from '@jest/globals';
import { interleaveAt, type Workspace } from '../../local/index';
import { requests } from '../../src/domain/tables';
import { coordinator, openBase, requestInput } from './base';
import { callDoor } from '../../demo/door';
import { recordsOf, type Cells } from './registry';

const { workspace: base, held } = openBase();

/** Several requests, so that rows can change places. */
const start = base.clone();
const more = ['Información', 'Queja o reclamo', 'Otro', 'Capacitación o intercambio'].map(
  (category) =>
    callDoor<{ id: string }>(start, coordinator, 'registerRequest', {
      ...requestInput(held.territory, held.person),
      category,
    }).id,
);
const target = more[1] ?? '';
const description = 'Corregida mientras otra persona ordenaba la hoja.';

const update = (on: Workspace): boolean => {
  const input = {
    ...requestInput(held.territory, held.person),
    category: 'Queja o reclamo',
    id: target,
    description,
  };
  const run = on.callFromSidebar('rpc', ['updateRequest', JSON.stringify({ input, key: 'prueba-filas' })], {
    as: coordinator,
  });
  return !run.error && (JSON.parse(String(run.value)) as { ok: boolean }).ok;
};

const sheet = requests.sheet;
const me = { as: coordinator };
const column = (label: string): number => (start.sheet(sheet)[0] ?? []).indexOf(label) + 1;

/** What a person does to the rows; `gone` names the record that is deliberately deleted. */
const edits: Record<string, { readonly act: (on: Workspace) => void; readonly gone?: string }> = {
  'sorts by category': { act: (on) => on.sortRows(sheet, column('Categoría'), me) },
  'inserts rows above': { act: (on) => on.insertRows(sheet, 2, 3, me) },
  'deletes the row above': { act: (on) => on.deleteRows(sheet, 2, 1, me), gone: held.request },
  'moves the last row to the top': { act: (on) => on.moveRows(sheet, 6, 1, 2, me) },
  'deletes the row itself': { act: (on) => on.deleteRows(sheet, 4, 1, me), gone: target },
};

const byId = (on: Workspace): Map<string, Cells> =>
  new Map(recordsOf(on, requests).map((cells) => [String(cells['id']), cells]));

const calls = ((): number => {
  const copy = start.clone();
  update(copy);
  return copy.executions.at(-1)?.tally.calls ?? 0;
})();

/** What the registry should hold: everything as it was, the correction if the person was told that it was saved. */
function expected(saved: boolean, gone: string | undefined): Map<string, unknown> {
  const wanted = new Map<string, unknown>();
  for (const [id, cells] of byId(start)) {
    if (id === gone) continue;
    const told = saved && id === target;
    wanted.set(id, told ? description : JSON.stringify(cells));
  }
  return wanted;
}

function found(on: Workspace, saved: boolean): Map<string, unknown> {
  return new Map(
    [...byId(on)].map(([id, cells]) => [
      id,
      saved && id === target ? cells['description'] : JSON.stringify(cells),
    ]),
  );
}

test('the operation makes calls that a person can come between', () => {
  expect(calls).toBeGreaterThan(3);
});

test.each(Object.entries(edits))('a person %s', (_name, { act, gone }) => {
  for (let call = 1; call <= calls; call += 1) {
    for (const moment of ['before', 'after'] as const) {
      const on = start.clone();
      interleaveAt(on.gate, call, () => act(on), moment);
      const saved = update(on);
      on.gate.hooks = {};
      const where = `${moment} ${call}`;
      const byName = (map: Map<string, unknown>): [string, unknown][] =>
        [...map].toSorted(([a], [b]) => a.localeCompare(b));
      expect([where, byName(found(on, saved))]).toEqual([where, byName(expected(saved, gone))]);
      // Only the record that is gone may be refused.
      expect([where, saved || gone === target]).toEqual([where, true]);
    }
  }
});
