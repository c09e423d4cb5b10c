/** The product on the desk as its people open it: a registry just prepared, its forms filled as a thumb would. */
import type { Browser, Locator, Page } from 'playwright-core';
import { accounts, people } from '../../../demo/accounts';
import type { StreamAnswer } from '../../../demo/answer';
import { prepare } from '../../../demo/chapters/installation';
import { fillIn, readLists } from '../../../demo/filling';
import { tour } from '../../../demo/tour';
import { openDesk, openWorkspace, type Desk, type Workspace } from '../../../local/index';
import { openPage } from '../chromium';

/** A phone as promoters have it, and the screen of the office. */
export const phone = { width: 360, height: 740 };
export const screen = { width: 1366, height: 820 };

export interface Product {
  readonly workspace: Workspace;
  readonly desk: Desk;
  /** A new window, as somebody. */
  open(path: string, email: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** What an answer of the demonstration says, by question title and in the words of its form. */
  wordsOf(answer: StreamAnswer): Record<string, string>;
}

const silent = { chapter: () => undefined, line: () => undefined };

let prepared: Workspace | undefined;

function prepareOnce(): Workspace {
  if (prepared) return prepared;
  prepared = openWorkspace({ now: '2026-03-03T08:00:00-04:00', accounts, language: 'es' });
  prepare(prepared, silent);
  return prepared;
}

/** A desk on a copy of the prepared registry; whoever opens it closes it. */
export async function openProduct(browser: Browser): Promise<Product> {
  const workspace = prepareOnce().clone();
  const desk = await openDesk({ workspace, tour, port: 0 });
  return {
    workspace,
    desk,
    open: async (path, email, viewport = screen) => {
      const page = await openPage(browser, { viewport });
      await page.addInitScript((address) => {
        if (window.top !== window.self) return;
        // Only at first: a window may become somebody else.
        if (sessionStorage.getItem('escritorio.cuenta') === null) {
          sessionStorage.setItem('escritorio.cuenta', address);
        }
      }, email);
      await page.goto(new URL(path, desk.url).href);
      return page;
    },
    wordsOf: (answer) => fillIn(readLists(workspace, answer.form, people.coordinator.email), answer),
  };
}

const civil = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

/** Answers one question as a thumb would: by the control that it has. */
async function answerCard(card: Locator, text: string): Promise<void> {
  const control = card.locator('select, textarea, input').first();
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
  );
  if (kind === 'select') await control.selectOption(text);
  else if (kind === 'radio') await card.getByLabel(text, { exact: true }).check();
  else if (kind === 'checkbox') {
    for (const each of text.split('\n')) await card.getByLabel(each, { exact: true }).check();
  } else await control.fill(kind === 'date' ? civil(text) : text);
}

/** How far the page runs over its right edge: 0 where a thumb never has to push it sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Fills every page of the open form and sends it; gives back the titles of the questions that it met. */
export async function fillForm(
  page: Page,
  words: Readonly<Record<string, string>>,
  atPage: (page: Page) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const met: string[] = [];
  for (;;) {
    const cards = page.locator('.form-card:has(.question-title)');
    for (let place = 0; place < (await cards.count()); place += 1) {
      const card = cards.nth(place);
      const title = (await card.locator('.question-title').innerText()).replace(/\s*\*$/, '').trim();
      const text = words[title];
      if (text === undefined) continue;
      met.push(title);
      await answerCard(card, text);
    }
    await atPage(page);
    const send = page.getByRole('button', { name: 'Enviar' });
    if ((await send.count()) > 0) {
      await send.click();
      return met;
    }
    const before = await page.locator('.form-progress').innerText();
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.locator('.form-progress', { hasNotText: before }).waitFor();
  }
}
