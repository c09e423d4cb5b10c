/** Fills whatever form is open with the least that it asks for, control by control, as somebody would who only tries it. */
import type { Locator, Page } from 'playwright-core';

const sampleByPlaceholder: Readonly<Record<string, string>> = {
  'dd/mm/aaaa': '02/03/2026',
  '4:30 p. m.': '9:00 a. m.',
  '000-0000000-0': '999-0000001-1',
  '809-555-0142': '809-555-0177',
  'https://': 'https://docs.google.com/document/d/prueba',
};

async function fillOne(page: Page, control: Locator): Promise<void> {
  const { kind, role, placeholder, mode } = await control.evaluate((element) => ({
    kind: element.tagName,
    role: element.getAttribute('role'),
    placeholder: element.getAttribute('placeholder') ?? '',
    mode: element.getAttribute('inputmode'),
  }));
  if (kind === 'SELECT') {
    await control.selectOption({ index: 1 });
  } else if (role === 'combobox') {
    await control.fill('a');
    await page.locator('[role=option]').first().click();
  } else await control.fill(sampleByPlaceholder[placeholder] ?? (mode === 'numeric' ? '1' : 'Por probar'));
}

/** The first option of every group that has none; then every required box that is empty, also those that this made appear. */
export async function fillRequired(page: Page): Promise<void> {
  for (const group of await page.locator('form fieldset:has(input[type=radio])').all()) {
    if ((await group.locator('input:checked').count()) === 0) await group.getByRole('radio').first().check();
  }
  const required = page.locator('form [aria-required=true]');
  for (let place = 0; place < (await required.count()); place += 1) {
    const control = required.nth(place);
    if ((await control.isVisible()) && (await control.inputValue()) === '') await fillOne(page, control);
  }
}
