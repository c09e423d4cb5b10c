/** `npm run bench:desk`: how long the desk takes to be usable, and from Enter in a cell to the effect of onEdit on the screen. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const edits = 40;

/** `npm start` without the building; gives the address once it is printed. */
async function start() {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root });
  let printed = '';
  for await (const part of child.stdout) {
    printed += part;
    const [url] = /http:\/\/\S+/.exec(printed) ?? [];
    if (url) return { child, url };
  }
  throw new Error(`The desk did not open: ${printed}`);
}

async function end({ child }) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
}

/** The first start tells the story; the second is the warm one. */
async function measureStart(browser) {
  await end(await start());
  const began = performance.now();
  const desk = await start();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(new URL('/hoja/Organizaciones', desk.url).href);
  await page.locator('[data-cell="B3"] .cell-text').waitFor();
  return { desk, page, milliseconds: performance.now() - began };
}

/** Milliseconds from Enter until the frame in which the cell shows what was typed. */
function timeOf(page, text) {
  return page.evaluate((wanted) => {
    window.measured = new Promise((resolve) => {
      let pressed;
      const note = ({ key }) => {
        if (key === 'Enter') pressed ??= performance.now();
      };
      document.addEventListener('keydown', note, { capture: true });
      const look = new MutationObserver(() => {
        const shown = document.querySelector('[data-cell="B3"] .cell-text')?.textContent;
        if (pressed === undefined || shown !== wanted) return;
        look.disconnect();
        document.removeEventListener('keydown', note, { capture: true });
        requestAnimationFrame(() => resolve(performance.now() - pressed));
      });
      look.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }, text);
}

/** Edits the name of an organisation, which onEdited journals, and puts it back. */
async function measureEdits(page) {
  const name = await page.locator('[data-cell="B3"] .cell-text').innerText();
  const times = [];
  for (let i = 1; i <= edits; i += 1) {
    const text = i === edits ? name : `${name} ${i}`;
    await page.locator('[data-cell="B3"]').click();
    await timeOf(page, text);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    times.push(await page.evaluate(() => window.measured));
  }
  return times.sort((a, b) => a - b);
}

const ms = (number) => `${Math.round(number)} ms`;
const kB = async (path) => `${(gzipSync(await readFile(join(root, path))).length / 1000).toFixed(1)} kB gz`;

const browser = await launchBrowser();
const { desk, page, milliseconds } = await measureStart(browser);
const times = await measureEdits(page);
await browser.close();
await end(desk);
const median = times[Math.floor(times.length / 2)] ?? 0;
console.log(`De arrancar a la hoja en pantalla, con el mundo ya hecho: ${ms(milliseconds)}`);
console.log(
  `De Enter al efecto de onEdit en pantalla: mediana ${ms(median)}, máximo ${ms(times.at(-1) ?? 0)}, n = ${times.length}`,
);
console.log(
  `Barra lateral: ${await kB('dist/Sidebar.html')}; página del escritorio: ${await kB('build/desk/page.js')}`,
);
