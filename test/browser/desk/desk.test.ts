/** The desk in a real browser: the Sheet, the add-on's pages in their sandbox, two windows in step, a server that dies. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../chromium';
import { openStage, type Stage } from './stage';

// A page is slower than a function, most of all on a busy machine.
jest.setTimeout(60_000);

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage(browser);
});

afterEach(async () => {
  await stage.desk.close();
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const cell = (page: Page, a1: string) => page.locator(`[data-cell="${a1}"]`);

async function openSheet(who?: Parameters<Stage['open']>[1]): Promise<Page> {
  const page = await stage.open('/hoja', who);
  await cell(page, 'B2').waitFor();
  return page;
}

async function chooseMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Coordinación Social' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function openPanel(page: Page): Promise<Frame> {
  await chooseMenu(page, 'Abrir panel');
  const element = await page.locator('aside iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The sidebar has no frame.');
  await frame.waitForSelector('#llamar');
  return frame;
}

describe('the Sheet', () => {
  test('shows cells, state colours, tabs and hidden tabs', async () => {
    const page = await openSheet();
    expect(await cell(page, 'B2').innerText()).toBe('Junta de Vecinos 1');
    expect(await cell(page, 'C3').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(252, 232, 230)',
    );
    await page.getByRole('link', { name: 'Personas' }).click();
    await page.getByText('<img src=x').waitFor();
    expect(await page.title()).not.toBe('roto');
    await page.getByRole('button', { name: 'Hojas ocultas (1)' }).click();
    await page.getByRole('link', { name: 'Bitácora' }).click();
    await page.getByRole('grid', { name: 'Hoja Bitácora' }).waitFor();
  });

  test('typing in a cell is a person’s edit, and onEdit’s effect appears', async () => {
    const page = await openSheet();
    await cell(page, 'B2').click();
    await page.keyboard.type('Club de Madres');
    await page.keyboard.press('Enter');
    await page.getByText('visto: Club de Madres').waitFor();
    expect(stage.workspace.sheet('Organizaciones')[1]).toEqual([
      'ORG-1',
      'Club de Madres',
      'Vigente',
      'visto: Club de Madres',
    ]);
    expect(await cell(page, 'B3').getAttribute('aria-selected')).toBe('true');
  });

  test('a formula shows its result, follows what it reads, and stands in the bar as it was typed', async () => {
    const page = await openSheet();
    await cell(page, 'E2').click();
    await page.keyboard.type('=LEN(B2)');
    await page.keyboard.press('Enter');
    await cell(page, 'E2').getByText('18', { exact: true }).waitFor();
    await cell(page, 'B2').click();
    await page.keyboard.type('Sol');
    await page.keyboard.press('Enter');
    await cell(page, 'E2').getByText('3', { exact: true }).waitFor();
    await cell(page, 'E2').click();
    expect(await page.getByRole('textbox', { name: 'Barra de fórmulas, celda E2' }).inputValue()).toBe(
      '=LEN(B2)',
    );
  });

  test('validation refuses in words, and the cell stays as it was', async () => {
    const page = await openSheet();
    await cell(page, 'C2').click();
    await page.keyboard.type('Quizás');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('C2').waitFor();
    await page.getByRole('button', { name: 'Aceptar' }).click();
    expect(await cell(page, 'C2').innerText()).toBe('Vigente');
    expect(stage.workspace.sheet('Organizaciones')[1]?.[2]).toBe('Vigente');
  });

  test('a drop-down is chosen with the keyboard alone', async () => {
    const page = await openSheet();
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('option', { name: 'Vencida' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.locator('[data-cell="C2"]', { hasText: 'Vencida' }).waitFor();
    expect(stage.workspace.sheet('Organizaciones')[1]?.[2]).toBe('Vencida');
  });

  test('what is protected by a warning asks first', async () => {
    const page = await openSheet();
    await cell(page, 'A2').click();
    await page.keyboard.type('otra');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
    expect(stage.workspace.sheet('Organizaciones')[1]?.[0]).toBe('ORG-1');
  });

  test('scrolls to rows that were not loaded, and the header stays', async () => {
    const page = await openSheet();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await cell(page, 'B201').waitFor();
    expect(await cell(page, 'B1').isVisible()).toBe(true);
    expect(await cell(page, 'B2').count()).toBe(0);
  });

  test('a filter hides rows in every window', async () => {
    const [page, other] = [await openSheet(), await openSheet('assistant')];
    await page.getByRole('button', { name: 'Filtrar Estado' }).click();
    await page.getByRole('checkbox', { name: 'Vencida' }).uncheck();
    await page.getByRole('button', { name: 'Aplicar' }).click();
    await cell(page, 'B3').waitFor({ state: 'detached' });
    await cell(other, 'B3').waitFor({ state: 'detached' });
    expect(await cell(other, 'B4').isVisible()).toBe(true);
  });

  test('two windows stay in step', async () => {
    const [page, other] = [await openSheet(), await openSheet('assistant')];
    await cell(page, 'B5').click();
    await page.keyboard.type('Desde la otra ventana');
    await page.keyboard.press('Enter');
    await cell(other, 'B5').getByText('Desde la otra ventana').waitFor();
    expect(await cell(other, 'D5').innerText()).toBe('visto: Desde la otra ventana');
  });

  test('the Sheet is kept as an Excel file', async () => {
    const page = await openSheet();
    await page.getByRole('menuitem', { name: 'Archivo' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Descargar como Excel (.xlsx)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Coordinación Social.xlsx');
    const book = new Workbook();
    await book.xlsx.readFile(await file.path());
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Organizaciones', 'Personas', 'Bitácora']);
    expect(book.getWorksheet('Organizaciones')?.getCell('B201').text).toBe('Junta de Vecinos 200');
  });

  test('the same tab is there as a plain table', async () => {
    const page = await stage.open('/tabla/Organizaciones');
    await page.getByRole('cell', { name: 'Junta de Vecinos 100' }).waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Código',
      'Nombre',
      'Estado',
      'Notas',
    ]);
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('cell', { name: 'Junta de Vecinos 200' }).waitFor();
  });
});

describe('the add-on', () => {
  test('asks, and goes on with the answer', async () => {
    const page = await openSheet();
    await chooseMenu(page, 'Preguntar');
    await page.getByRole('dialog').getByRole('textbox').fill('Ana');
    await page.keyboard.press('Enter');
    const toast = page.getByText('Hola, Ana');
    await toast.waitFor();
    expect(await toast.isVisible()).toBe(true);
  });

  test('calls the server from its sidebar, which knows the selected cell', async () => {
    const page = await openSheet();
    await cell(page, 'B4').click();
    const frame = await openPanel(page);
    await frame.click('#llamar');
    await frame.getByText('Resultado: B4').waitFor();
    await frame.click('#fallar');
    await frame.getByText('Falló: No se pudo').waitFor();
    await frame.click('#cerrar');
    await page.locator('aside').waitFor({ state: 'detached' });
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('shows a dialog of the size it asked for', async () => {
    const page = await openSheet();
    await chooseMenu(page, 'Reunión');
    const dialog = page.getByRole('dialog', { name: 'Reunión' });
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect(box?.width).toBe(700);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('google.script.run holds to Google’s rules', async () => {
    const frame = await openPanel(await openSheet());
    const refused = await frame.evaluate(() => {
      const { run } = (
        globalThis as unknown as { google: { script: { run: Record<string, (...args: unknown[]) => void> } } }
      ).google.script;
      const messageOf = (call: () => void): string => {
        try {
          call();
          return 'passed';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const ring: Record<string, unknown> = {};
      ring['self'] = ring;
      return [
        messageOf(() => run['eco']?.({ d: new Date() })),
        messageOf(() => run['eco']?.(ring)),
        messageOf(() => run['eco']?.(document.body)),
        typeof run['privada_'],
      ];
    });
    expect(refused).toEqual([
      'Failed due to illegal value in property: d',
      'Failed due to circular reference.',
      'Failed due to illegal value in property: 0',
      'undefined',
    ]);
  });

  test('calls more than ten at a time wait their turn, and every one is answered', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    // The first ten are held until all of them are there: were there more under way, more would have come along.
    const held: (() => void)[] = [];
    let [underWay, most] = [0, 0];
    await page.route('**/api/script/call', async (route) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (held.length < 10) {
        const full = new Promise<void>((go) => held.push(go));
        if (held.length === 10) for (const go of held) go();
        await full;
      }
      const response = await route.fetch();
      underWay -= 1;
      await route.fulfill({ response });
    });
    const answered = await frame.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const { run } = (
            globalThis as unknown as {
              google: {
                script: { run: { withSuccessHandler(f: (v: number) => void): { eco(v: number): void } } };
              };
            }
          ).google.script;
          const values: number[] = [];
          for (let i = 0; i < 25; i += 1) {
            run
              .withSuccessHandler((value) => {
                values.push(value);
                if (values.length === 25) resolve(values);
              })
              .eco(i);
          }
        }),
    );
    expect(answered.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i));
    expect(most).toBe(10);
  });

  test('a server that dies shows: in the sidebar as a failure, on the page as a line', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    await stage.desk.close();
    await frame.click('#llamar');
    await frame.getByText('Falló: NetworkError').waitFor();
    await page.getByRole('alert').getByText('Sin conexión').waitFor();
    expect(await cell(page, 'B2').innerText()).toBe('Junta de Vecinos 1');
    stage = await openStage(browser);
  });
});

describe('the sandbox', () => {
  test('a page of the add-on reaches neither the desk’s page nor its server', async () => {
    const frame = await openPanel(await openSheet());
    const attempts = await frame.evaluate(async (address) => {
      const tries: Record<string, () => unknown> = {
        origin: () => globalThis.origin,
        parent: () => window.parent.document.title,
        storage: () => localStorage.length,
        cookie: () => document.cookie,
      };
      const found: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          found[name] = String(attempt());
        } catch {
          found[name] = 'refused';
        }
      }
      for (const path of ['', 'api/status', 'api/sheet']) {
        found[`fetch ${path}`] = await fetch(address + path).then(
          () => 'reached',
          () => 'refused',
        );
      }
      return found;
    }, stage.desk.url);
    expect(attempts).toEqual({
      origin: 'null',
      parent: 'refused',
      storage: 'refused',
      cookie: 'refused',
      'fetch ': 'refused',
      'fetch api/status': 'refused',
      'fetch api/sheet': 'refused',
    });
  });

  test('it can neither frame the desk, nor submit to it, nor take the window elsewhere', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    const before = stage.workspace.now();
    await frame.evaluate((address) => {
      const inner = document.createElement('iframe');
      inner.src = address;
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `${address}api/clock`;
      document.body.append(inner, form);
      form.submit();
      try {
        window.top!.location.href = 'about:blank';
      } catch {
        // As it should be.
      }
    }, stage.desk.url);
    await cell(page, 'B6').click();
    expect(page.url()).toBe(new URL('/hoja', stage.desk.url).href);
    expect(stage.workspace.now()).toBe(before);
    const framed = page.frames().filter((each) => each.url() === stage.desk.url);
    expect(await Promise.all(framed.map((each) => each.locator('#app').count()))).not.toContain(1);
  });

  test('messages of another frame are taken neither for the sidebar’s nor for the desk’s', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    // A frame inside the sidebar speaks over its head to the desk, and to the sidebar as if it were the desk.
    const before = stage.workspace.executions.length;
    await frame.evaluate(() => {
      const forger = document.createElement('iframe');
      forger.srcdoc = `<script>
        window.top.postMessage({ desk: 'call', id: 1, name: 'panel', args: [] }, '*');
        window.top.postMessage({ desk: 'close' }, '*');
        window.parent.postMessage({ desk: 'result', id: 1, value: 'forjado' }, '*');
        window.parent.postMessage({ desk: 'clock', value: 0 }, '*');
        window.parent.postMessage('listo', '*');
      </script>`;
      return new Promise<void>((resolve) => {
        window.addEventListener('message', ({ data }) => {
          if (data === 'listo') resolve();
        });
        document.body.append(forger);
      });
    });
    expect(await frame.evaluate(() => new Date().getFullYear())).toBe(2026);
    await frame.click('#llamar');
    await frame.getByText('Resultado: A1').waitFor();
    expect(await page.locator('aside.sidebar').count()).toBe(1);
    expect(stage.workspace.executions.slice(before).map(({ functionName }) => functionName)).toEqual([
      'celda',
    ]);
  });

  test('a window that it opens is in the sandbox too', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    const [popup] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.evaluate((address) => void window.open(`${address}hoja`), stage.desk.url),
    ]);
    await popup.waitForLoadState();
    expect(await popup.evaluate(() => globalThis.origin)).toBe('null');
    expect(
      await popup.evaluate(
        (address) => fetch(`${address}api/status`).then(String, () => 'refused'),
        stage.desk.url,
      ),
    ).toBe('refused');
    expect(await popup.getByText('Junta de Vecinos').count()).toBe(0);
  });
});

const hourly = (): number =>
  stage.workspace.executions.filter(({ functionName }) => functionName === 'cadaHora').length;

describe('the accounts', () => {
  test('a stranger is told so, and becomes somebody else in the same window', async () => {
    const page = await stage.open('/hoja', 'stranger');
    await page.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
    await page.getByRole('button', { name: /^Quién soy/ }).click();
    await page.getByRole('button', { name: /Altagracia/ }).click();
    await cell(page, 'B2').waitFor();
    expect(await page.getByText('Necesita acceso').count()).toBe(0);
  });

  test('the síndico reads the mail that was sent, and keeps what was attached', async () => {
    const page = await stage.open('/correo', 'mayor');
    await page.getByRole('link', { name: /Acta lista/ }).click();
    const letter = page.getByRole('article');
    await letter.getByText('El acta está en su carpeta').waitFor();
    expect(await letter.innerText()).toContain('Altagracia Marte Rosario');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      letter.getByRole('button', { name: 'lista.csv' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('lista.csv');
    expect(readFileSync(await file.path(), 'utf8')).toBe('Código,Nombre');
    const other = await stage.open('/correo', 'stranger');
    await other.getByText('Esta cuenta no tiene correos.').waitFor();
  });

  test('the clock moves by the hour, by the day and to the next trigger, and every window sees it', async () => {
    const [page, other] = [await openSheet(), await openSheet('assistant')];
    const [day, hour] = [other.locator('.clock-day'), other.locator('.clock-hour')];
    const [date, time] = [await day.innerText(), await hour.innerText()];
    expect(date).toBe('02/03/2026');
    const before = stage.workspace.now();
    await page.getByRole('button', { name: /^Reloj/ }).click();
    await page.getByRole('button', { name: '1 hora después' }).click();
    await other.locator('.clock-hour', { hasNotText: time }).waitFor();
    expect(stage.workspace.now() - before).toBeGreaterThanOrEqual(3_600_000);
    const ran = hourly();
    await page.getByText('cadaHora').waitFor();
    await page.getByRole('button', { name: 'Hasta el próximo disparador' }).click();
    await page.getByRole('link', { name: 'Personas' }).click();
    await page.locator('[data-cell]', { hasText: 'Pasó una hora' }).nth(ran).waitFor();
    expect(hourly()).toBe(ran + 1);
    await page.getByRole('button', { name: /^Reloj/ }).click();
    await page.getByRole('button', { name: '1 día después' }).click();
    await other.locator('.clock-day', { hasText: '03/03/2026' }).waitFor();
  });

  test('the executions tell what ran, for whom, how long, how many trips, and what failed', async () => {
    const page = await openSheet();
    const frame = await openPanel(page);
    await frame.click('#fallar');
    await frame.getByText('Falló: No se pudo').waitFor();
    await page.getByRole('link', { name: 'Ejecuciones' }).click();
    const failed = page.getByRole('row').filter({ hasText: 'falla' });
    await failed.waitFor();
    expect(await failed.innerText()).toMatch(
      /Barra lateral\s+Altagracia Marte Rosario\s+\S+ m?s\s+\d+\s+No se pudo/,
    );
    expect(await page.getByRole('row').filter({ hasText: 'reunion' }).count()).toBe(0);
    const other = await stage.open('/ejecuciones', 'stranger');
    await other.getByRole('heading', { name: 'Necesita acceso' }).waitFor();
  });

  test('the tour ticks off what was done', async () => {
    const page = await stage.open('/');
    await page.getByRole('button', { name: 'Empezar el recorrido' }).click();
    await page.getByText('0 de 1 pasos hechos').waitFor();
    stage.workspace.editCell('Organizaciones', 'B9', 'Hecho', { as: 'coordinacion@example.org' });
    await page.getByText('1 de 1 pasos hechos').waitFor();
    expect(await page.locator('.step-state').allInnerTexts()).toEqual(['Hecho']);
  });
});
