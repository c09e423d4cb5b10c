/** Cells that refer to an organisation say what it is called, whatever its name, and follow it when it is renamed. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Workspace } from '../../local/index';
import { meetings } from '../../src/domain/tables';
import { readCell, writeCell } from '../../src/workspace/sheets/cells';
import { referenceTextWith } from '../../src/workspace/sheets/reference-text';
import { call, cellOf, make, openInstalled, owner, rowsOf } from './installed';
import { coordination, junta, somebody } from './registered';

const column = 'Organizaciones convocadas';

/** A registry with two organisations and the meeting that convokes them. */
function convoked(): { workspace: Workspace; ids: readonly string[]; meeting: string } {
  const workspace = openInstalled();
  const ids = [
    make(workspace, 'registerOrganisation', junta),
    make(workspace, 'registerOrganisation', {
      ...junta,
      name: 'Club [Los Pinos] | sección norte',
      kind: 'Comité comunitario',
    }),
  ];
  const meeting = make(workspace, 'registerMeeting', { ...coordination, organisations: ids });
  return { workspace, ids, meeting };
}

const cellIn = (workspace: Workspace): string => rowsOf(workspace, 'Reuniones')[0]?.[column] ?? '';

/** Types into the cell of the first meeting that names organisations. */
const type = (workspace: Workspace, text: string): void =>
  workspace.editCell('Reuniones', cellOf(workspace, 'Reuniones', column), text, owner);

const night = (workspace: Workspace): void => {
  expect(workspace.run('nightly', [], owner).error).toBeUndefined();
};

const renamed = (workspace: Workspace, id: string, name: string): void => {
  make(workspace, 'updateOrganisation', { id, name });
};

test('a cell names each organisation before its code, and the ficha reads them by their codes', () => {
  const { workspace, ids, meeting } = convoked();
  expect(cellIn(workspace)).toBe(
    `Junta de Vecinos Nuevo Amanecer [${ids[0]}] | Club [Los Pinos] / sección norte [${ids[1]}]`,
  );
  const ficha = JSON.stringify(call(workspace, 'openRecord', { kind: 'meeting', id: meeting }).output);
  expect(ficha).toContain(`"organisations":${JSON.stringify(ids)}`);
});

test('a board and its offices name their organisation, and are found by its code', () => {
  const workspace = openInstalled();
  const person = make(workspace, 'registerPerson', somebody);
  const secretary = make(workspace, 'registerPerson', { ...somebody, givenNames: 'Luz' });
  const id = make(workspace, 'registerOrganisation', junta);
  make(workspace, 'registerBoard', {
    organisation: id,
    electionDate: '14/02/2026',
    starts: '14/02/2026',
    offices: [
      { role: 'Presidente(a)', person },
      { role: 'Secretario(a)', person: secretary },
    ],
  });
  const named = `Junta de Vecinos Nuevo Amanecer [${id}]`;
  expect(rowsOf(workspace, 'Directivas').map((row) => row['Organización'])).toEqual([named]);
  expect(rowsOf(workspace, 'Cargos').map((row) => row['Organización'])).toEqual([named, named]);
  const { boards } = call(workspace, 'boardsOf', { organisation: id }).output as unknown as {
    readonly boards: readonly unknown[];
  };
  expect(boards).toHaveLength(1);
});

test('whoever is renamed has the new name everywhere the next morning, and the journal tells the renaming alone', () => {
  const { workspace, ids } = convoked();
  renamed(workspace, ids[0] ?? '', 'Junta de Vecinos El Porvenir');
  const [before] = rowsOf(workspace, 'Reuniones');
  const lines = rowsOf(workspace, 'Bitácora').length;
  night(workspace);
  expect(cellIn(workspace)).toBe(
    `Junta de Vecinos El Porvenir [${ids[0]}] | Club [Los Pinos] / sección norte [${ids[1]}]`,
  );
  const [after] = rowsOf(workspace, 'Reuniones');
  expect({ ...after, [column]: '' }).toEqual({ ...before, [column]: '' });
  expect(
    rowsOf(workspace, 'Bitácora')
      .slice(lines)
      .filter((row) => row['Hoja'] === 'Reuniones'),
  ).toEqual([]);
});

test('a code that somebody typed gets its name; words that are no code stay as they were typed', () => {
  const { workspace, ids } = convoked();
  type(workspace, `${ids[1]}`);
  night(workspace);
  expect(cellIn(workspace)).toBe(`Club [Los Pinos] / sección norte [${ids[1]}]`);
  type(workspace, `Los  del río | ${ids[0]}`);
  night(workspace);
  expect(cellIn(workspace)).toBe(`Los  del río | ${ids[0]}`);
});

test('a registry from before has codes alone, until the structure is repaired or the night comes', () => {
  const { workspace, ids } = convoked();
  type(workspace, ids.join(' | '));
  const run = workspace.run('repararEstructura', [], { ...owner, answers: [{ button: 'OK' }] });
  expect(run.shown.map(({ text }) => text).join('\n')).toContain(
    'Nombres de organizaciones: puestos al día en 1 fila.',
  );
  expect(cellIn(workspace)).toContain(`Junta de Vecinos Nuevo Amanecer [${ids[0]}]`);
});

test('whatever organisations are called, their cell is read by their codes', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 100 }), (names) => {
      const ids = names.map((_, n) => `ORG-${String(n + 1).padStart(4, '0')}`);
      const named = new Map(ids.map((id, n) => [id, names[n] ?? '']));
      const cell = writeCell(
        meetings.fields.organisations,
        ids,
        referenceTextWith((_target, id) => named.get(id)),
      );
      expect(readCell(meetings.fields.organisations, cell)).toEqual(ids);
    }),
    { seed: 20260302 },
  );
});
