/** The story is told to its end, and leaves a world in which every state that a record may stand in is there to be seen. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { accounts } from '../../demo/accounts';
import { rowsOf } from '../../demo/sheet';
import { playStory, storyStart } from '../../demo/story';
import { openWorkspace, type Workspace } from '../../local/index';
import type { StateMachine } from '../../src/domain/schema/state-machine';
import { tables } from '../../src/domain/tables';
import { registrationMachine } from '../../src/domain/tables/organisations';
import { drawnPages } from '../local/exports/drawn-pages';

/** States in which nothing rests: somebody of the team has each request at once, an answer is read as it comes in, and a document is made at once. */
const passing: Readonly<Record<string, readonly string[]>> = {
  request: ['received', 'classified'],
  inboxEntry: ['received'],
  document: ['inProgress', 'failed'],
};

const machines = [
  ...tables.flatMap((table) => (table.states ? [{ table, machine: table.states as StateMachine }] : [])),
  ...tables
    .filter(({ name }) => name === 'organisation')
    .map((table) => ({ table, machine: registrationMachine as StateMachine })),
];

let workspace: Workspace;
const told: string[] = [];

beforeAll(() => {
  workspace = openWorkspace({ bundle: 'dist', accounts, now: storyStart });
  playStory(workspace, { chapter: (title) => told.push(title), line: (text) => told.push(text) });
}, 120_000);

describe('every state is there', () => {
  test.each(
    machines.map(({ table, machine }) => [`${table.sheet}, ${machine.field}`, table, machine] as const),
  )('%s', (_name, table, { field, states }) => {
    const label = table.fields[field]?.label ?? '';
    const seen = new Set(rowsOf(workspace, table.sheet).map((row) => row[label]));
    const missing = Object.entries(states.options)
      .filter(([state, words]) => !seen.has(words) && passing[table.name]?.includes(state) !== true)
      .map(([, words]) => words);
    expect(missing).toEqual([]);
  });
});

test('nothing that the story tells is left blank', () => {
  expect(told.length).toBeGreaterThan(60);
  expect(told.filter((line) => /undefined|NaN|^: |: $/.test(line))).toEqual([]);
});

test('no work of the outbox is left undone', () => {
  const states = new Set(rowsOf(workspace, 'Pendientes').map((row) => row['Estado']));
  expect([...states].filter((state) => /No se pudo|revis/i.test(state ?? ''))).toEqual([]);
});

describe('the papers of the story, as they come out of the printer', () => {
  /** What heads each page, and the folio and number at its foot. */
  const frame =
    /^AYUNTAMIENTO MUNICIPAL|^Departamento de Coordinación Social$|^[A-Z]{3}-[\d-]+-[A-Z]\d+( ·|$)|^Página \d/;
  /** The words of a page without them, line by line; the papers by name. */
  const papers = new Map<string, string[][]>();

  beforeAll(async () => {
    for (const { id, name, mimeType, trashed } of workspace.files) {
      if (mimeType !== 'application/pdf' || trashed) continue;
      const pages = drawnPages(await workspace.exportAs(id, 'pdf'));
      papers.set(
        name,
        pages.map((page) => page.split('\n').filter((line) => !frame.test(line))),
      );
    }
  }, 60_000);

  /** «Acta REU-2026-0003…, page 2: …» for each page of which this holds. */
  const pagesWhere = (holds: (lines: string[], page: number, paper: string[][]) => boolean): string[] =>
    [...papers].flatMap(([name, pages]) =>
      pages.flatMap((lines, page) =>
        holds(lines, page, pages) ? [`${name}, ${page + 1}: ${lines.slice(-3).join(' / ')}`] : [],
      ),
    );

  const pagesOf = (name: string): number[] =>
    [...papers].filter(([paper]) => paper.startsWith(name)).map(([, pages]) => pages.length);

  test('every kind is there', () => {
    expect(papers.size).toBeGreaterThan(18);
  });

  test('no page is empty, and none has nothing but places to sign', () => {
    const signs = /^_+$| · |Quien preside|Secretario\(a\) de actas|Síndico\(a\)|^Por la comisión/;
    expect(pagesWhere((lines) => lines.every((line) => signs.test(line)))).toEqual([]);
  });

  test('no page ends with a heading or with the head of a table', () => {
    const heads =
      /^\d\. [A-ZÁÉÍÓÚ][^.]*$|^(Código|Nº|Cargo|Plancha|Fecha|Organización) [A-ZÁÉÍÓÚ]|:$|^(Anexos|Compromisos|Sesiones|Solicitudes abiertas)$/;
    // A point of an agenda looks like a heading: those stand under another one.
    const isHead = (line: string): boolean => heads.test(line) && !/\(.*min\)$/.test(line);
    expect(
      pagesWhere((lines, page, all) => page < all.length - 1 && isHead(lines[lines.length - 1] ?? '')),
    ).toEqual([]);
  });

  test('what is read at one glance is one page', () => {
    for (const name of ['Ficha de barrio', 'Asuntos', 'Plan', 'Constancia', 'Comprobante', 'Certificación']) {
      expect([name, ...new Set(pagesOf(name))]).toEqual([name, 1]);
    }
  });

  test('a table that goes on heads its next page too', () => {
    const list = [...papers].find(([name]) => name.startsWith('Lista de asistencia'))?.[1] ?? [];
    expect(list.length).toBeGreaterThan(1);
    expect(list.slice(1).filter((lines) => !lines[0]?.startsWith('Nº Nombres y apellidos'))).toEqual([]);
  });

  test('nothing is left blank, said twice, or torn at a comma', () => {
    const wrong = /\{\{|undefined| ,| \.(?!\d)|: \.|\b([A-ZÁÉÍÓÚ]\w+ \w+): \1|por La |de: La /u;
    expect(pagesWhere((lines) => lines.some((line) => wrong.test(line)))).toEqual([]);
  });
});
