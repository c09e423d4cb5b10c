/** A real browser for the tests: the Chromium that npm brings on Linux, an installed Chrome or Edge elsewhere. */
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Result as AxeResult } from 'axe-core';
import { readFileSync } from 'node:fs';

/**
 * The bundled build is made for a serverless host; these make it start on any Linux. Its own list is not used: it runs
 * everything in one process, which ends with the first window, and switches off the very rules (`--disable-web-security`)
 * that keep a sandboxed page from the desk.
 */
const flags = [
  '--headless=shell',
  '--no-zygote',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

async function launchBundled(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  // Asked for only now: it reads the environment while it loads.
  const bundled = require('@sparticuz/chromium') as (typeof import('@sparticuz/chromium'))['default'];
  const executablePath = await bundled.executablePath();
  return playwright.launch({ executablePath, args: flags, headless: true });
}

/** Starts a browser; the caller closes it. Throws what was missing when the machine has none. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux') return launchBundled();
  try {
    return await playwright.launch({ channel: 'chrome' });
  } catch {
    return playwright.launch({ channel: 'msedge' });
  }
}

/** A page as a person in Constanza has it: Spanish, on the department's clock, failing the test on any script error. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'es-DO',
    timezoneId: 'America/Santo_Domingo',
    viewport: { width: 300, height: 760 },
    reducedMotion: 'reduce',
    ...options,
  });
  // Long enough for a machine that proves other things meanwhile; what is not there in that time will not come.
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page as it stands, one line a violation; empty when nothing is. `within` looks only at what
 * a selector names: a part that opened on a page that was looked at already.
 */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (part): Promise<AxeResult[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run(within: string): Promise<{ violations: AxeResult[] }> };
    };
    return (await axe.run(part)).violations;
  }, within);
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
