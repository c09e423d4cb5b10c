/** Every view in every state is usable by everybody: waiting, shown with endless names, at twice the size, in forced colours, offline, refused, unanswered, saved. */
import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { openable } from '../../../src/domain/tables/openable';
import { registerForms } from '../../../src/ui/forms/register-forms';
import { corrections } from '../../../src/ui/forms/corrections';
import { violations } from '../chromium';
import { auditWorld } from './audit-world';
import { parts, ways, type Way } from './every-view';
import { registryWith } from './field-answers';
import { fillRequired } from './fill-form';
import { useSidebar, type Sidebar } from './stage';

const openSidebar = useSidebar();

const noPlace = 'place that is not on the list';
const narrow = { width: 300, height: 760 };
/** The same sidebar at 200 %. */
const doubled = { width: 150, height: 380 };

/** Goes through one view: everything it ever shows is looked at, and kept. */
class Visit {
  readonly faults: string[] = [];
  private words = '';

  constructor(
    private readonly sidebar: Sidebar,
    private readonly way: Way,
  ) {}

  has(words: string): boolean {
    return this.words.includes(words);
  }

  /** As it stands: what runs over the edge, and what shuts somebody out. */
  private async look(state: string): Promise<void> {
    const { page } = this.sidebar;
    const { needed, given } = await page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      given: window.innerWidth,
    }));
    if (needed > given) this.faults.push(`${state}: ${needed - given} px over the edge`);
    this.faults.push(...(await violations(page)).map((each) => `${state}: ${each}`));
    this.words += await page.locator('body').innerText();
  }

  /** With nothing folded away, and no answer on its way. */
  private async settle(state: string): Promise<void> {
    const { page } = this.sidebar;
    await page.locator('h1').waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    await page.waitForFunction(() => document.querySelector('.spinner') === null);
    await this.look(state);
  }

  private async follow(steps: Way['press'] = []): Promise<void> {
    for (const [index, step] of steps.entries()) {
      await step(this.sidebar.page);
      await this.settle(`step ${index + 1}`);
    }
  }

  async arrive(): Promise<void> {
    const { page, line } = this.sidebar;
    await page.locator('.spinner').first().waitFor();
    await this.look('waiting');
    line.release();
    await this.settle('shown');
    await this.follow(this.way.press);
  }

  async lookAround(): Promise<void> {
    const { page } = this.sidebar;
    await page.setViewportSize(doubled);
    await this.look('at 200 %');
    await page.setViewportSize(narrow);
    await page.emulateMedia({ forcedColors: 'active' });
    await this.look('in forced colours');
    await page.emulateMedia({ forcedColors: 'none' });
    await page.context().setOffline(true);
    await page.getByText('Sin internet.').waitFor();
    await this.look('offline');
    await page.context().setOffline(false);
    await this.follow(this.way.also);
  }

  /** Refused where it is new and empty; then not answered, then on its way, then saved. */
  async save(): Promise<void> {
    const { page, line } = this.sidebar;
    const save = page.locator('form button[type=submit]').last();
    if (this.way.form === 'new') {
      await save.click();
      await page.locator('.error').first().waitFor();
      await this.look('refused');
      await fillRequired(page);
    }
    line.cut();
    await save.click();
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    await this.look('unanswered');
    line.mend();
    line.hold();
    await save.click();
    await page.getByText('Guardando…').waitFor();
    await this.look('saving');
    line.release();
    await page.getByText('Guardando…').waitFor({ state: 'detached' });
    await this.settle('saved');
  }

  /** Opened when nobody answers. */
  async fail(): Promise<void> {
    const { page, line } = this.sidebar;
    const steps = this.way.press ?? [];
    if (steps.length === 0) line.cut();
    await page.reload();
    if (steps.length > 0) await this.settle('again');
    for (const [index, step] of steps.entries()) {
      if (index === steps.length - 1) line.cut();
      await step(page);
    }
    await page.getByRole('alert').getByText('No hubo respuesta').waitFor();
    await this.look('failed');
  }
}

const expected: Readonly<Partial<Record<keyof typeof ways, readonly string[]>>> = {
  record: Object.keys(openable),
  register: Object.keys(registerForms),
  edit: Object.keys(corrections),
};

test('there is a way to every record, form and correction', () => {
  for (const [kind, names] of Object.entries(expected)) {
    expect([kind, Object.keys(ways[kind as keyof typeof ways]).sort()]).toEqual([kind, [...names].sort()]);
  }
});

const namesIn = (file: string, shape: RegExp): string[] =>
  [...readFileSync(file, 'utf8').matchAll(shape)].map(([, name = '']) => name).sort();

test('there is a way to every kind of view, and to every list', () => {
  const declared = namesIn('src/ui/frame/navigation.ts', /readonly kind: '(\w+)'/g);
  expect(Object.keys(ways).sort()).toEqual(declared);
  expect(Object.keys(ways.list).sort()).toEqual(
    namesIn('src/ui/views/list-links.tsx', /kind: 'list', name: '(\w+)'/g),
  );
});

const all = Object.entries<Readonly<Record<string, Way>>>(ways).flatMap(([kind, own]) =>
  Object.entries(own).map(([name, way]) => ({ name: `${kind}.${name}`, way })),
);

/** What all views are made of: seen in every one of them. */
const shared = ['fields', 'forms', 'frame'];

test('every file of the views says where it is seen', () => {
  const rooms = readdirSync('src/ui', { withFileTypes: true }).filter(
    (each) => each.isDirectory() && !shared.includes(each.name),
  );
  const files = rooms.flatMap(({ name: room }) =>
    readdirSync(`src/ui/${room}`).flatMap((name) => (name.endsWith('.tsx') ? [`${room}/${name}`] : [])),
  );
  expect(Object.keys(parts).sort()).toEqual(files.sort());
});

test.each(all)('$name is usable in every state', async ({ name, way }) => {
  const { workspace, codes } = way.waiting
    ? { ...auditWorld(), workspace: registryWith(noPlace) }
    : auditWorld();
  const sidebar = await openSidebar({ workspace, start: way.start(codes), held: true });
  const visit = new Visit(sidebar, way);
  await visit.arrive();
  await visit.lookAround();
  await (way.form ? visit.save() : visit.fail());
  expect(visit.faults).toEqual([]);
  const here = Object.entries(parts).filter(([, [where]]) => where === name);
  expect(here.filter(([, [, words]]) => !visit.has(words))).toEqual([]);
  expect(sidebar.errors).toEqual([]);
});
