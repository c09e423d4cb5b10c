/** What is shipped: one ES2019 script, only the functions that Google must see, the least scopes, and nothing else to push. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';

const code = readFileSync('dist/Code.js', 'utf8');

/** Names that appear in a bare context when the bundle has been loaded. */
function globalsOf(script: string): string[] {
  const context = createContext({});
  const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
  runInContext(script, context);
  const after = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  return after.filter((name) => !before.has(name)).sort();
}

test('loads where there is no Google at all, and leaves only the functions Google calls', () => {
  expect(globalsOf(code)).toEqual([
    'CoordinacionSocial',
    'abrirFicha',
    'abrirPanel',
    'abrirReunion',
    'continueSetUp',
    'filaElegida',
    'nightly',
    'onEdited',
    'onFormSubmitted',
    'onOpen',
    'prepararRegistro',
    'repararEstructura',
    'revisarEstado',
    'rpc',
    'sweep',
  ]);
});

test('touches no service while it loads: every name of Google would throw', () => {
  const touched: string[] = [];
  const services = ['SpreadsheetApp', 'Sheets', 'Drive', 'FormApp', 'DocumentApp', 'ScriptApp', 'Session'];
  const context = Object.fromEntries(
    [...services, 'PropertiesService', 'LockService', 'MailApp', 'HtmlService', 'Utilities'].map((name) => [
      name,
      new Proxy({}, { get: (_target, key) => touched.push(`${name}.${String(key)}`) }),
    ]),
  );
  runInNewContext(code, context);
  expect(touched).toEqual([]);
});

test('is written in ES2019: lowering it to that changes nothing', () => {
  const options = { charset: 'utf8', legalComments: 'none' } as const;
  const lowered = transformSync(code, { ...options, target: 'es2019' }).code;
  expect(lowered).toBe(transformSync(code, { ...options, target: 'esnext' }).code);
});

test('asks for the least rights', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as {
    runtimeVersion: string;
    timeZone: string;
    oauthScopes: string[];
    dependencies: { enabledAdvancedServices: { userSymbol: string; version: string }[] };
  };
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.timeZone).toBe('America/Santo_Domingo');
  const asked = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  expect(new Set(asked)).toEqual(
    new Set([
      'spreadsheets',
      'documents',
      'forms',
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'userinfo.email',
    ]),
  );
  expect(
    manifest.dependencies.enabledAdvancedServices.map(
      ({ userSymbol, version }) => `${userSymbol} ${version}`,
    ),
  ).toEqual(['Sheets v4', 'Drive v3', 'Docs v1']);
});

test('the page stands alone: its script and style are inside, nothing is fetched', () => {
  const page = readFileSync('dist/Sidebar.html', 'utf8');
  expect(page).toContain('<base target="_top"');
  expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
  expect(page).not.toMatch(/<\?/);
});

test('clasp pushes exactly the files of dist', () => {
  expect(readdirSync('dist').sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  const listed = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
  const { filesToPush } = JSON.parse(listed) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json']);
});
