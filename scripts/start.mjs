/** `npm start`: plays the demonstration on a local Workspace that lasts, leaves its results in out/, and opens the desk. The next time it only opens the desk. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accounts, leaveResults, playStory, storyStart, tour } from '../build/demo/index.mjs';
import { openDesk, openWorkspace } from '../build/local/index.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    port: { type: 'string' },
    storage: { type: 'string', default: join(root, '.workspace') },
  },
});
const { storage } = options;
/** Written when the story has been told to its end: a story cut short is told again. */
const told = join(storage, 'historia-completa');

const teller = {
  chapter: (title) => console.log(`\n${title}`),
  line: (text) => console.log(`  ${text}`),
};

if (options.fresh || !existsSync(told)) await rm(storage, { recursive: true, force: true });
const before = existsSync(told);
const workspace = openWorkspace({ bundle: join(root, 'dist'), storage, accounts, now: storyStart });
if (before) {
  console.log('El Workspace local sigue donde quedó. Para empezar de nuevo: npm start -- --fresh');
} else {
  playStory(workspace, teller);
  workspace.save();
  await writeFile(told, '');
}
if (!before || options.once) {
  teller.chapter('Resultados');
  for (const file of await leaveResults(workspace, join(root, 'out'))) teller.line(relative(root, file));
  workspace.save();
}

if (options.once) workspace.close();
else await serve();

/** The desk stays open until Ctrl-C; everything is saved after each action anyway. */
async function serve() {
  const port = options.port === undefined ? {} : { port: Number(options.port) };
  const desk = await openDesk({ workspace, tour, assets: join(root, 'build/desk'), ...port });
  teller.chapter('La mesa de trabajo está abierta');
  teller.line(`Abra ${desk.url} en su navegador (Ctrl-C para terminar; nada se pierde).`);
  const end = async () => {
    await desk.close();
    workspace.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
