/** A promoter's Monday on the shipped bundle: the mail's link opens the form with the code in it, and the visit marks the plan. */
import { expect, test } from '@jest/globals';
import { people } from '../../demo/accounts';
import { callDoor } from '../../demo/door';
import { rowsOf } from '../../demo/sheet';
import { forms } from '../../src/domain/forms';
import type { Workspace } from '../../local/index';
import { prepare } from '../../demo/chapters/installation';
import { coordinator, meetingInput, minute, openEmpty } from '../proof/base';

const territory = '010101204';
const promoter = { as: people.cercado.email };

/** What stands in the form when a link is opened, by question. */
function standingIn(workspace: Workspace, link: string): Record<string, string> {
  const file = workspace.files.find(({ name }) => name === forms.visit.title);
  const form = workspace.readForm(file?.id ?? '', promoter, { query: link.split('?')[1] ?? '' });
  const items = form.pages.flatMap((page) => page.items).filter(({ value }) => value !== undefined);
  return Object.fromEntries(items.map((item) => [item.title, String(item.value)]));
}

test('each matter of the plan has its own link; a visit sent by it marks the plan', () => {
  // It is Monday, and the morning's mail has not gone out yet.
  const workspace = openEmpty();
  prepare(workspace, { chapter: () => undefined, line: () => undefined });
  const make = (name: string, input: Record<string, unknown>): string =>
    callDoor<{ id: string }>(workspace, coordinator, name, input).id;
  const organisation = make('registerOrganisation', {
    name: 'Junta de Vecinos Nuevo Amanecer',
    kind: 'Junta de Vecinos',
    territory,
  });
  const meeting = make('registerMeeting', meetingInput(territory, organisation));
  make('recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Levantar la lista de familias.',
        responsibleKind: 'Personal',
        responsible: people.cercado.name,
        due: '06/03/2026',
        priority: 'Normal',
      },
    ],
  });
  const agreement = rowsOf(workspace, 'Acuerdos')[0]?.['Código'] ?? '';
  workspace.advance(15 * minute);
  const mail = workspace.outbox.filter(({ to }) => to === people.cercado.email).at(-1);
  expect(mail?.subject).toMatch(/^Su plan de la semana del 02\/03\/2026: 1 asunto en 1 lugar$/);
  const links = (mail?.body ?? '').split('\n').filter((line) => line.startsWith('  Anotar la visita: '));
  expect(links).toHaveLength(1);
  const link = links[0]?.split(': ')[1] ?? '';
  expect(link).not.toMatch(/familias|Junta/);
  const standing = standingIn(workspace, link);
  expect(standing).toEqual({ 'Código del asunto': agreement });

  const staff = rowsOf(workspace, 'Personal').find(({ Nombre }) => Nombre === people.cercado.name);
  workspace.submitForm(
    forms.visit.title,
    {
      ...standing,
      '¿Quién registra?': `${people.cercado.name} [${staff?.['Código'] ?? ''}]`,
      'Fecha en que ocurrió': '2026-03-02',
      '¿Cómo fue?': 'Visita',
      '¿Qué pasó?': 'Se habló',
    },
    promoter,
  );
  workspace.advance(5 * minute);
  expect(rowsOf(workspace, 'Contactos')).toMatchObject([{ Sobre: agreement, Fecha: '02/03/2026' }]);
  const { rows } = callDoor<{ rows: { over: string; detail: string }[] }>(
    workspace,
    coordinator,
    'openList',
    {
      name: 'weekPlan',
    },
  );
  expect(rows.find(({ over }) => over.includes(agreement))?.detail).toContain('Visitado el 02/03/2026');
});
