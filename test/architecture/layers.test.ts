/** The house rules that a machine can check: who may import whom, where Google may be named, how long a file may be. */
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Source without comments, so that prose about Google is free. */
const code = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const match of code(file).matchAll(pattern)) {
    const specifier = match[2] ?? match[3] ?? '';
    if (!specifier.startsWith('.')) continue;
    const target = relative(root, resolve(root, dirname(file), specifier));
    found.push({ from: file, target, typeOnly: match[1] !== undefined });
  }
  return found;
}

const layers = ['domain', 'application', 'workspace', 'entry', 'ui'] as const;
type Layer = (typeof layers)[number];

const may: Record<Layer, readonly Layer[]> = {
  domain: ['domain'],
  application: ['domain', 'application'],
  workspace: ['domain', 'application', 'workspace'],
  entry: ['domain', 'application', 'workspace', 'entry'],
  ui: ['domain', 'ui'],
};

const layerOf = (path: string): Layer | undefined =>
  layers.find((layer) => `${path}/`.startsWith(`src/${layer}/`));

describe('layers', () => {
  test.each(layers)('src/%s imports only from the layers below it', (layer) => {
    const wrong = filesUnder(`src/${layer}`)
      .flatMap(importsOf)
      .filter(({ target, typeOnly }) => {
        const to = layerOf(target);
        if (to === undefined) return true;
        if (layer === 'ui' && to === 'application') return !typeOnly;
        return !may[layer].includes(to);
      });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('the sidebar carries no table: what it knows of the declarations is the data of src/ui/declared.ts', () => {
    const wrong = filesUnder('src/ui')
      .filter((file) => file !== 'src/ui/declared.ts')
      .flatMap(importsOf)
      .filter(({ target, typeOnly }) => !typeOnly && /^src\/domain\/(tables|forms)(\/|$)/.test(target));
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('local and src do not know each other', () => {
    const wrong = filesUnder('local')
      .flatMap(importsOf)
      .filter(({ target }) => !`${target}/`.startsWith('local/'));
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });
});

const googleNames =
  /\b(SpreadsheetApp|FormApp|DocumentApp|DriveApp|HtmlService|PropertiesService|CacheService|LockService|ScriptApp|MailApp|GmailApp|UrlFetchApp|GoogleAppsScript|Sheets\.Spreadsheets|Drive\.(Files|Permissions)|Session\.get|Utilities\.)\b/;

describe('Google', () => {
  test('is named in src/workspace and in the event types of src/entry only', () => {
    const wrong = ['domain', 'application', 'ui']
      .flatMap((layer) => filesUnder(`src/${layer}`))
      .filter((file) => googleNames.test(code(file)));
    const inEntry = filesUnder('src/entry').filter((file) =>
      googleNames.test(code(file).replaceAll(/GoogleAppsScript\.Events\.\w+/g, '')),
    );
    expect([...wrong, ...inEntry]).toEqual([]);
  });
});

describe('readable rooms', () => {
  const sources = [...filesUnder('src'), ...filesUnder('local')].filter((file) => !file.endsWith('.d.ts'));

  test('every file opens with one sentence on what it is for', () => {
    expect(sources.filter((file) => !/^(#!.*\n)?\/\*\*[\s\S]+?\*\//.test(read(file)))).toEqual([]);
  });

  test('no file is longer than 250 lines of code', () => {
    const long = sources.filter(
      (file) =>
        code(file)
          .split('\n')
          .filter((line) => line.trim() !== '').length > 250,
    );
    expect(long).toEqual([]);
  });

  test('no default exports and no drawers for odds and ends', () => {
    expect(sources.filter((file) => /^export default/m.test(code(file)))).toEqual([]);
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
  });
});
