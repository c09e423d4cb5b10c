/** The desk's server: who may talk to it, what it gives whom, and that nothing in the data becomes markup. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, openWorkspace, type Desk, type Workspace } from '../../local/index';

const owner = 'coordinacion@example.org';
const stranger = 'ajena@example.org';

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Social').addItem('Preguntar', 'preguntar').addToUi(); }
function onEdit(e) { if (e.range.getColumn() === 1) e.range.offset(0, 1).setValue('visto ' + e.value); }
function preguntar() {
  const ui = SpreadsheetApp.getUi();
  const name = ui.prompt('Saludo', '¿Cómo se llama?', ui.ButtonSet.OK_CANCEL);
  if (name.getSelectedButton() !== ui.Button.OK) return;
  if (ui.alert('¿Seguro?', name.getResponseText(), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  SpreadsheetApp.getActiveSheet().appendRow([name.getResponseText()]);
  SpreadsheetApp.getActive().toast('Hecho');
}
function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hola</p>').setTitle('Panel')); }
function eco(value) { return [value, Session.getActiveUser().getEmail()]; }
function privada_() { return 1; }
`;

let assets: string;
let workspace: Workspace;
let desk: Desk;
let token: string;

const base = (): string => desk.url.slice(0, -1);

/** Chromium sets these by itself; Node's fetch refuses to send a foreign Host, hence http.request. */
function send(
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: unknown;
  } = {},
): Promise<{
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request(`${base()}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const mine = (as: string): Record<string, string> => ({
  'x-desk-token': token,
  'x-desk-as': encodeURIComponent(as),
});

async function ask(path: string, as = owner): Promise<unknown> {
  const { text } = await send(path, { headers: mine(as) });
  return JSON.parse(text);
}

async function tell(path: string, body: unknown, as = owner): Promise<{ status: number; answer: unknown }> {
  const { status, text } = await send(path, { method: 'POST', headers: mine(as), body });
  return { status, answer: JSON.parse(text) };
}

beforeEach(async () => {
  assets = mkdtempSync(join(tmpdir(), 'desk-'));
  writeFileSync(join(assets, 'page.js'), '/* page */');
  writeFileSync(join(assets, 'page.css'), '');
  writeFileSync(join(assets, 'script-run.js'), 'window.shim = "</script>";');
  workspace = openWorkspace({
    bundle: { code },
    language: 'es',
    accounts: [
      { email: owner, name: 'Altagracia <b>Marte</b>' },
      { email: 'sindico@example.org', name: 'Síndico', access: 'none' },
      { email: stranger, name: 'Una persona ajena', access: 'none' },
    ],
  });
  desk = await openDesk({ workspace, port: 0, assets });
  const shell = await send('/');
  token = /name="desk-token" content="([^"]+)"/.exec(shell.text)?.[1] ?? '';
});

afterEach(async () => {
  await desk.close();
  rmSync(assets, { recursive: true });
});

describe('the door', () => {
  test('listens on this machine only', () => {
    expect(new URL(desk.url).hostname).toBe('127.0.0.1');
  });

  test('refuses a name that merely points to this machine', async () => {
    const port = new URL(desk.url).port;
    expect((await send('/', { headers: { host: `malo.example:${port}` } })).status).toBe(403);
    expect((await send('/', { headers: { host: `localhost:${port}` } })).status).toBe(200);
    expect((await send('/', { headers: { host: '127.0.0.1' } })).status).toBe(403);
  });

  test.each(['null', 'http://malo.example', 'https://127.0.0.1'])('refuses the origin %s', async (origin) => {
    const headers = { ...mine(owner), origin };
    expect((await send('/api/status', { headers })).status).toBe(403);
    expect((await send('/api/clock', { method: 'POST', headers, body: { step: 1 } })).status).toBe(403);
  });

  test('refuses what the browser says comes from another page', async () => {
    const headers = { ...mine(owner), 'sec-fetch-site': 'cross-site' };
    expect((await send('/api/status', { headers })).status).toBe(403);
    expect(
      (await send('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' } })).status,
    ).toBe(403);
  });

  test('refuses the API without the token of this process, and each process has its own', async () => {
    expect((await send('/api/status')).status).toBe(401);
    expect((await send('/api/status', { headers: { 'x-desk-token': token.slice(1) } })).status).toBe(401);
    expect((await send('/api/status', { headers: { 'x-desk-token': token } })).status).toBe(200);
    const other = await openDesk({ workspace: openWorkspace({ bundle: { code } }), port: 0, assets });
    const shell = await (await fetch(other.url)).text();
    expect(shell).not.toContain(token);
    await other.close();
  });

  test('refuses an account that does not exist', async () => {
    expect((await send('/api/sheet', { headers: mine('nadie@example.org') })).status).toBe(400);
  });

  test('takes the next port when one is taken', async () => {
    const taken = Number(new URL(desk.url).port);
    const second = await openDesk({ workspace: openWorkspace({ bundle: { code } }), port: taken, assets });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
  });

  test('the shell may not be framed, nor load a script of another place', async () => {
    const policy = String((await send('/hoja')).headers['content-security-policy']);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  });
});

describe('what each account sees', () => {
  test.each(['/api/sheet', '/api/sheet/window?tab=0&from=0&count=9', '/api/executions'])(
    'a stranger gets nothing of %s',
    async (path) => {
      expect((await send(path, { headers: mine(owner) })).status).toBe(200);
      expect((await send(path, { headers: mine(stranger) })).status).toBe(403);
    },
  );

  test('a stranger can neither type nor run anything', async () => {
    const typed = await tell('/api/sheet/edit', { tab: 0, cell: 'A1', text: 'x' }, stranger);
    const ran = await tell('/api/script/call', { name: 'eco', args: [1] }, stranger);
    expect([typed.status, ran.status]).toEqual([403, 403]);
    expect(workspace.sheet('Hoja 1')).toEqual([]);
  });

  test('mail is for those who sent or received it', async () => {
    const { MailApp } = workspace.globals({ as: owner }) as { MailApp: GoogleAppsScript.Mail.MailApp };
    MailApp.sendEmail('sindico@example.org', 'Acta lista', 'Léala cuando pueda.');
    const subjects = async (as: string) =>
      ((await ask('/api/mail', as)) as { subject: string }[]).map(({ subject }) => subject);
    expect(await subjects('sindico@example.org')).toEqual(['Acta lista']);
    expect(await subjects(owner)).toEqual(['Acta lista']);
    expect(await subjects(stranger)).toEqual([]);
    expect((await send('/api/mail/0/page', { headers: mine(stranger) })).status).toBe(404);
  });

  test('a file of another is not listed and not opened', async () => {
    const files = async (as: string) =>
      ((await ask('/api/drive/folder/mi-unidad', as)) as { files: { id: string }[] }).files;
    const [sheet] = await files(owner);
    expect(sheet?.id).toBe(workspace.spreadsheetId);
    expect(await files(stranger)).toEqual([]);
    const path = `/api/drive/file/${workspace.spreadsheetId}/download?format=xlsx`;
    expect((await send(path, { headers: mine(stranger) })).status).toBe(403);
  });
});

/** Lays texts over what a person selected, `B2` or `B2:D5`, of the first tab. */
function enter(
  a1: string,
  texts: readonly (readonly string[])[],
  as = owner,
): Promise<{ status: number; answer: unknown }> {
  const corners = a1.split(':').map((corner) => /^([A-Z])(\d+)$/.exec(corner) ?? []);
  const [[, letter = '', row = ''] = [], [, lastLetter = letter, lastRow = row] = []] = corners;
  const column = (name: string): number => name.charCodeAt(0) - 64;
  return tell(
    '/api/sheet/edit',
    {
      tab: 0,
      row: Number(row),
      column: column(letter),
      lastRow: Number(lastRow),
      lastColumn: column(lastLetter),
      texts,
      from: 0,
      count: 0,
    },
    as,
  );
}

describe('the Sheet', () => {
  test('typing is a person’s edit: onEdit fires and validation refuses in words', async () => {
    expect((await enter('A1', [['Ana']])).status).toBe(200);
    expect(workspace.sheet('Hoja 1')).toEqual([['Ana', 'visto Ana']]);
    const { SpreadsheetApp } = workspace.globals({ as: owner }) as {
      SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    };
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['Sí', 'No'])
      .setAllowInvalid(false)
      .build();
    SpreadsheetApp.getActive().getRange('C1').setDataValidation(rule);
    SpreadsheetApp.flush();
    const { answer } = await enter('C1', [['Quizás']]);
    expect((answer as { refused: unknown }).refused).toEqual([
      {
        cell: 'C1',
        message:
          'Los datos que introdujiste en la celda C1 infringen las reglas de validación de datos de esta celda. Introduce uno de los siguientes valores: Sí, No',
      },
    ]);
    expect(workspace.sheet('Hoja 1')).toEqual([['Ana', 'visto Ana']]);
  });

  test('a window carries the rows that were asked for, and no others', async () => {
    for (const row of [1, 2, 3, 4]) workspace.editCell('Hoja 1', `A${row}`, `Fila ${row}`, { as: owner });
    const window = (await ask('/api/sheet/window?tab=0&from=1&count=2')) as {
      rows: { number: number; cells: { text: string }[] }[];
      bodyCount: number;
    };
    expect(window.rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [2, 'Fila 2'],
      [3, 'Fila 3'],
    ]);
    expect(window.bodyCount).toBe(1000);
  });

  test('a paste is laid over the selection as often as it fits, else once', async () => {
    await enter('C1:D4', [['x'], ['y']]);
    expect(workspace.sheet('Hoja 1').map((row) => row.slice(2))).toEqual([
      ['x', 'x'],
      ['y', 'y'],
      ['x', 'x'],
      ['y', 'y'],
    ]);
    await enter('C1:D3', [['1'], ['2']]);
    expect(workspace.sheet('Hoja 1').map((row) => row.slice(2))).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['x', 'x'],
      ['y', 'y'],
    ]);
  });

  test('pasting and clearing leave the rows alone that a filter hides', async () => {
    await enter('C1', [['Nombre'], ['Ana'], ['Luz'], ['Ana'], ['Rosa']]);
    const { SpreadsheetApp } = workspace.globals({ as: owner }) as {
      SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    };
    SpreadsheetApp.getActive().getRange('C1:C5').createFilter();
    await tell('/api/sheet/filter', { tab: 0, column: 3, hidden: ['Luz'] });
    await enter('D2', [['1'], ['2'], ['3']]);
    expect(workspace.sheet('Hoja 1').map((row) => row[3])).toEqual(['', '1', '', '2', '3']);
    await enter('C2:D5', [['']]);
    expect(workspace.sheet('Hoja 1').map((row) => row.slice(2))).toEqual([['Nombre'], [''], ['Luz']]);
  });

  test('an edit is taken back, onEdit hears of it; not when the cells changed since', async () => {
    await enter('A1', [['Ana']]);
    await enter('A1', [['Luz']]);
    expect((await tell('/api/sheet/undo', { tab: 0 })).status).toBe(200);
    expect(workspace.sheet('Hoja 1')).toEqual([['Ana', 'visto Ana']]);
    workspace.editCell('Hoja 1', 'A1', 'Rosa', { as: owner });
    expect((await tell('/api/sheet/undo', { tab: 0 })).status).toBe(422);
    expect(workspace.sheet('Hoja 1')).toEqual([['Rosa', 'visto Rosa']]);
    expect((await tell('/api/sheet/undo', { tab: 0 })).status).toBe(400);
  });

  test.each([
    ['no texts', 'A1', []],
    ['an area turned around', 'B2:A1', [['x']]],
  ])('refuses %s', async (_what, a1, texts) => {
    expect((await enter(a1, texts)).status).toBe(400);
    expect(workspace.sheet('Hoja 1')).toEqual([]);
  });

  test('a filter hides rows for everybody and tells what it hides', async () => {
    for (const [row, text] of ['Nombre', 'Ana', 'Luz', 'Ana'].entries()) {
      workspace.editCell('Hoja 1', `A${row + 1}`, text, { as: owner });
    }
    const { SpreadsheetApp } = workspace.globals({ as: owner }) as {
      SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    };
    SpreadsheetApp.getActive().getRange('A1:A4').createFilter();
    await tell('/api/sheet/filter', { tab: 0, column: 1, hidden: ['Ana'] });
    const { rows } = (await ask('/api/sheet/window?tab=0&from=0&count=3')) as { rows: { number: number }[] };
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(await ask('/api/sheet/filter?tab=0&column=1')).toEqual([
      { text: 'Ana', count: 2, shown: false },
      { text: 'Luz', count: 1, shown: true },
    ]);
  });
});

describe('scripts', () => {
  test('a script asks, waits for each answer, and acts once', async () => {
    const run = (answers: unknown[]) => tell('/api/script/run', { name: 'preguntar', answers });
    const first = await run([]);
    expect(first.answer).toMatchObject({
      question: { kind: 'prompt', text: '¿Cómo se llama?', buttons: ['OK', 'CANCEL'] },
    });
    const second = await run([{ button: 'OK', text: 'Ana' }]);
    expect(second.answer).toMatchObject({ question: { kind: 'alert', text: 'Ana', buttons: ['YES', 'NO'] } });
    expect(workspace.sheet('Hoja 1')).toEqual([]);
    const last = await run([{ button: 'OK', text: 'Ana' }, { button: 'YES' }]);
    expect(last.answer).toMatchObject({ shown: [{ kind: 'toast', text: 'Hecho' }] });
    expect(workspace.sheet('Hoja 1')).toEqual([['Ana']]);
  });

  test('the sidebar’s calls follow the rules of google.script.run', async () => {
    const call = async (name: string, args: unknown[]) =>
      (await tell('/api/script/call', { name, args })).answer as {
        value: unknown;
        error?: { message: string };
      };
    expect((await call('eco', ['hola'])).value).toEqual(['hola', owner]);
    expect((await call('privada_', [])).error?.message).toContain('is not a function');
  });

  test('a page of a script stands behind an address that is a sandbox by itself', async () => {
    const { answer } = await tell('/api/script/run', { name: 'panel' });
    const [panel] = (answer as { shown: { page: string; title: string }[] }).shown;
    expect(panel?.title).toBe('Panel');
    const page = await send(panel?.page ?? '');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts allow-forms allow-modals allow-popups;/);
    expect(policy).not.toContain('allow-same-origin');
    expect(page.text).toContain('<p>Hola</p>');
    expect(page.text).toContain('<\\/script>');
    expect(page.text).not.toContain(token);
    expect((await send('/sandbox/otra')).status).toBe(404);
  });
});

describe('data is never markup', () => {
  test('the shell holds nothing of the world, and an address is not echoed', async () => {
    const { text } = await send('/hoja/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(text).not.toContain('alert(1)');
    expect(text).not.toContain('Marte');
  });

  test('data travels as JSON that no browser takes for a page', async () => {
    const { headers, text } = await send('/api/status', { headers: mine(owner) });
    expect(String(headers['content-type'])).toContain('application/json');
    expect(text).toContain('<b>Marte</b>');
  });
});

test('the clock moves and says so to whoever listens', async () => {
  const response = await fetch(`${base()}/api/feed`, { headers: mine(owner) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = (await reader?.read())?.value ?? '';
  const before = workspace.now();
  await tell('/api/clock', { step: 3_600_000 });
  let heard = first;
  while (!heard.includes(String(before + 3_600_000))) heard += (await reader?.read())?.value ?? '';
  expect(workspace.now()).toBe(before + 3_600_000);
  await reader?.cancel();
  expect((await tell('/api/clock', { step: -1 })).status).toBe(400);
});

test('closing saves the world, and it is there when the desk opens again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  const accounts = [{ email: owner, name: 'Coordinadora' }];
  const first = openWorkspace({ bundle: { code }, storage: folder, accounts });
  const kept = await openDesk({ workspace: first, port: 0, assets });
  first.editCell('Hoja 1', 'A1', 'queda', { as: owner });
  await kept.close();
  const again = openWorkspace({ bundle: { code }, storage: folder, accounts });
  expect(again.sheet('Hoja 1')[0]?.[0]).toBe('queda');
  rmSync(folder, { recursive: true });
});
