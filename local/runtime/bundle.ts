/** Loads what would be pushed to Google: the scripts, the manifest and the HTML files of one folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import type { BundleFiles, Manifest } from '../api';
import { homeZone } from './time-zone';

export interface Bundle {
  /** Compiled once; run again in every new context. */
  readonly scripts: readonly Script[];
  readonly html: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly scopes: readonly string[];
  /** Names under which advanced services appear, by service id. */
  readonly advancedServices: Readonly<Record<string, string>>;
}

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** A bundle in memory without a manifest may do what the services here can do. */
const everyScope = [
  'spreadsheets',
  'documents',
  'forms',
  'drive',
  'drive.file',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map(scope);

const everyAdvancedService = [
  { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
  { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
];

function assemble(scripts: readonly Script[], html: Bundle['html'], manifest: Manifest): Bundle {
  const advanced = manifest.dependencies?.enabledAdvancedServices ?? [];
  return {
    scripts,
    html,
    timeZone: manifest.timeZone ?? homeZone,
    scopes: manifest.oauthScopes ?? everyScope,
    advancedServices: Object.fromEntries(
      advanced.map(({ serviceId, userSymbol }) => [serviceId, userSymbol]),
    ),
  };
}

const folders = new Map<string, { readonly stamp: string; readonly bundle: Bundle }>();

function readFolder(folder: string): Bundle {
  const names = readdirSync(folder)
    .filter((name) => /\.(js|gs|html)$/.test(name) || name === 'appsscript.json')
    .sort();
  const stamp = names
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name}:${mtimeMs}:${size}`;
    })
    .join('|');
  const known = folders.get(folder);
  if (known?.stamp === stamp) return known.bundle;
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  if (!names.includes('appsscript.json')) throw new Error(`${folder} has no appsscript.json: build first.`);
  const scripts = names
    .filter((name) => /\.(js|gs)$/.test(name))
    .map((name) => new Script(text(name), { filename: name }));
  const html = Object.fromEntries(
    names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -5), text(name)]),
  );
  const bundle = assemble(scripts, html, JSON.parse(text('appsscript.json')) as Manifest);
  folders.set(folder, { stamp, bundle });
  return bundle;
}

/**
 * The bundle of a folder (read again only when a file changed) or of files in memory. Throws when the folder is no bundle
 * or a script has a syntax error.
 */
export function loadBundle(source: string | BundleFiles = 'dist'): Bundle {
  if (typeof source === 'string') return readFolder(resolve(source));
  return assemble([new Script(source.code, { filename: 'Code.js' })], source.html ?? {}, {
    dependencies: { enabledAdvancedServices: everyAdvancedService },
    ...source.manifest,
  });
}
