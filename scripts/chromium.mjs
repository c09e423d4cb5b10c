/** A real browser for scripts, started as test/browser/chromium.ts starts it: a script cannot import TypeScript. */
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export async function launchBrowser() {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const found = createRequire(import.meta.url)('@sparticuz/chromium');
  const executablePath = await (found.default ?? found).executablePath();
  return chromium.launch({ executablePath, args: ['--headless=shell', '--no-zygote', '--no-sandbox'] });
}
