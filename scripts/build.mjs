/** Builds what is shipped (dist/: Code.js, the sidebar page, the manifest) and the local Workspace, the desk's page and the demonstration (build/). `--if-changed` leaves a build alone that is of these very sources. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

/** One ES2019 script: an IIFE that holds everything, and one top-level stub per export, found in the metafile. */
async function buildServer() {
  const { outputFiles } = await build({
    entryPoints: [at('src/entry/main.ts')],
    bundle: true,
    write: false,
    outfile: 'Code.js',
    format: 'iife',
    globalName: 'CoordinacionSocial',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true,
  });
  const names = await exportedNames();
  const stubs = names
    .map((name) => `function ${name}() { return CoordinacionSocial.${name}.apply(this, arguments); }`)
    .join('\n');
  await writeFile(at('dist/Code.js'), `${outputFiles[0].text}\n${stubs}\n`);
}

/** esbuild lists exports in the metafile for ESM output only; the entry alone tells them. */
async function exportedNames() {
  const { metafile } = await build({
    entryPoints: [at('src/entry/main.ts')],
    write: false,
    metafile: true,
    outfile: 'names.js',
    format: 'esm',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** Puts the values of `src/ui/declared.ts`, worked out here, in its place: the page carries data, not the declarations. */
const declaredValues = {
  name: 'declared-values',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]ui[\\/]declared\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm' });
      const values = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
      return {
        contents: Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n'),
      };
    });
  },
};

/** A page with its script and style inlined; nothing in it may close its own tags or look like a template. */
async function buildPage(name) {
  const { outputFiles } = await build({
    entryPoints: [at('src/ui/main.tsx')],
    bundle: true,
    write: false,
    outdir: 'page',
    plugins: [declaredValues],
    format: 'iife',
    // Browsers of the last years read it as it is written; Apps Script alone wants ES2019.
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
  const text = (suffix) => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  const script = text('.js').replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--').replaceAll('<?', '<\\?');
  const page = await readFile(at('src/ui/page.html'), 'utf8');
  const html = page.replace('/*style*/', () => text('.css')).replace('/*script*/', () => script);
  await writeFile(at('dist', `${name}.html`), html);
}

/** A part of this machine's own tools as a module for the scripts. */
async function buildModule(name) {
  await build({
    entryPoints: [at(name, 'index.ts')],
    bundle: true,
    outfile: at('build', name, 'index.mjs'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  });
}

/** The desk's page, and the script that gives the pages of the add-on their google.script.run. */
async function buildDesk() {
  await build({
    entryPoints: { page: at('local/desk/page/main.tsx'), 'script-run': at('local/desk/page/script-run.ts') },
    bundle: true,
    outdir: at('build/desk'),
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
  });
}

const sources = ['src', 'local', 'demo', 'scripts/build.mjs', 'appsscript.json', 'package-lock.json'];
const results = ['dist', 'build/local', 'build/demo', 'build/desk'];

/** Tells one state of files and folders from another, by what is there, how large and how old. */
async function stateOf(paths) {
  const inside = await Promise.all(
    paths.map(async (path) => {
      const isFolder = (await stat(at(path)).catch(() => undefined))?.isDirectory() ?? false;
      return isFolder
        ? (await readdir(at(path), { recursive: true })).map((name) => join(path, name))
        : [path];
    }),
  );
  const lines = inside.flat().map(async (path) => {
    const { size, mtimeMs } = await stat(at(path)).catch(() => ({ size: 0, mtimeMs: 0 }));
    return `${path} ${size} ${mtimeMs}`;
  });
  return createHash('sha256')
    .update((await Promise.all(lines)).sort().join('\n'))
    .digest('hex');
}

const stampFile = at('build/stamp');
// Taken before: what is changed while the build runs is built the next time.
const before = await stateOf(sources);
const stamp = async () => `${before} ${await stateOf(results)}`;

if (
  !process.argv.includes('--if-changed') ||
  (await readFile(stampFile, 'utf8').catch(() => '')) !== (await stamp())
) {
  await rm(at('dist'), { recursive: true, force: true });
  await mkdir(at('dist'), { recursive: true });
  await Promise.all([
    buildServer(),
    buildPage('Sidebar'),
    cp(at('appsscript.json'), at('dist/appsscript.json')),
    buildModule('local'),
    buildModule('demo'),
    buildDesk(),
  ]);
  await writeFile(stampFile, await stamp());
}
