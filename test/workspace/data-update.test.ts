/** The yearly update of data on the shipped bundle: the link that knows its organisation, and an answer that never doubles it. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import { people } from '../../demo/accounts';
import { callDoor } from '../../demo/door';
import { rowsOf } from '../../demo/sheet';
import { forms } from '../../src/domain/forms';
import { coordinator, minute, openBase } from '../proof/base';

interface Text {
  readonly text: string;
  readonly whatsApp: string;
  readonly link: string;
  readonly visitText: string;
}

const promoter = { as: people.cercado.email };
const title = forms.organisation.title;
const { workspace: base, held } = openBase();

const textOf = (workspace: Workspace): Text =>
  callDoor<Text>(workspace, coordinator, 'dataUpdateText', { id: held.organisation });

/** What stands in the form when the link is opened, by question. */
function standingIn(workspace: Workspace, link: string): Record<string, unknown> {
  const file = workspace.files.find(({ name }) => name === title);
  const form = workspace.readForm(file?.id ?? '', promoter, { query: link.split('?')[1] ?? '' });
  const items = form.pages.flatMap((page) => page.items);
  return Object.fromEntries(
    items.filter(({ value }) => value !== undefined).map((item) => [item.title, item.value]),
  );
}

test('the link opens the form with the organisation and the update chosen, and carries nothing else', () => {
  const workspace = base.clone();
  const { link, visitText } = textOf(workspace);
  expect(visitText).toContain(link);
  const standing = standingIn(workspace, link);
  expect(Object.keys(standing)).toHaveLength(2);
  expect(standing).toMatchObject({
    '¿Organización nueva o actualización?': 'Actualización de datos',
    '¿Cuál organización?': expect.stringContaining(`[${held.organisation}]`),
  });
});

test('asked, not answered, visited, answered: one organisation, brought up to date', () => {
  const workspace = base.clone();
  callDoor(workspace, coordinator, 'askDataUpdate', { id: held.organisation });
  const row = (): Readonly<Record<string, string>> => {
    const rows = rowsOf(workspace, 'Organizaciones');
    expect(rows).toHaveLength(1);
    return rows[0] ?? {};
  };
  expect(row()).toMatchObject({ 'Actualización pedida': '02/03/2026', 'Visitar antes del': '17/03/2026' });
  workspace.advance(24 * 60 * minute);
  const digest = workspace.outbox.filter(({ to }) => to === people.cercado.email).at(-1);
  expect(digest?.body).toMatch(new RegExp(`En Nuevo Amanecer .*:\n(• .*\n)*• ${held.organisation}:`, 'u'));

  const asked = standingIn(workspace, textOf(workspace).link);
  const answers = {
    ...(asked as Record<string, string>),
    '¿Quién registra?': `${people.cercado.name} [${rowsOf(workspace, 'Personal').find(({ Nombre }) => Nombre === people.cercado.name)?.['Código'] ?? ''}]`,
    'Fecha en que ocurrió': '2026-03-03',
    Sector: 'El Cercado',
    '¿En qué lugar? (El Cercado)': 'Nuevo Amanecer — El Cercado, DM Constanza [010101204]',
    'Familias representadas': '160',
    'Día y hora de reunión': 'Sábados 4:00 p. m.',
    'Registro en el ayuntamiento': 'Registrada',
    '¿Va a registrar una directiva?': 'No, solo los datos',
  };
  for (const families of ['160', '161']) {
    workspace.submitForm(title, { ...answers, 'Familias representadas': families }, promoter);
    workspace.advance(15 * minute);
    expect(row()).toMatchObject({
      Código: held.organisation,
      'Familias representadas': families,
      'Día y hora de reunión': 'Sábados 4:00 p. m.',
      'Registro municipal': '',
      'Datos actualizados': '03/03/2026',
      'Visitar antes del': '',
      'A cargo de la visita': '',
    });
  }
  expect(rowsOf(workspace, 'Directivas')).toEqual([]);
  const [entry] = rowsOf(workspace, 'Bandeja');
  expect(entry?.['Avisos']).toContain('Según la respuesta, su registro municipal está «Registrada»');
});
