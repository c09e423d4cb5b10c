/** «Preparar el registro»: everything from nothing, nothing twice, and whole wherever it was cut off. */
import { describe, expect, test } from '@jest/globals';
import { interleaveAt, killAt, type RunResult, type Workspace } from '../../local/index';
import { templates } from '../../src/domain/documents';
import { formNames, forms, titleOf } from '../../src/domain/forms';
import { sectors } from '../../src/domain/tables/place-catalogues';
import { buildTerritoryRows } from '../../src/domain/territory/territory-rows';
import { folderNames } from '../../src/workspace/set-up/folders';
import { cutsOf } from './cuts';
import {
  assistant,
  authority,
  letGoOn,
  make,
  minute,
  openEmpty,
  openInstalled,
  owner,
  prepare,
  promoter,
  reportOf,
  rowsOf,
} from './installed';
import { itemsOf, live, openForm, shelf, sorted, traitsOf, triggersOf } from './wholeness';
import { configure } from './configured';

/** The registry, its folders, one template for each kind of document, one form for each of ours. */
const wholeShelf = sorted([
  'Coordinación Social',
  ...Object.values(folderNames),
  ...Object.values(templates).map(({ title }) => title),
  ...Object.values(forms).map(({ title }) => title),
]);

const wholeTriggers = ['nightly', 'onEdited', ...formNames.map(() => 'onFormSubmitted'), 'sweep'];

describe('from nothing', () => {
  test('folders, template and forms stand in Drive, once each', () => {
    const workspace = openInstalled();
    expect(shelf(workspace)).toEqual(wholeShelf);
  });

  test('the registry begins with its places, lists, parameters, holidays, and the one who prepared it', () => {
    const workspace = openInstalled();
    expect(rowsOf(workspace, 'Territorios').length).toBe(buildTerritoryRows().length);
    expect(rowsOf(workspace, 'Catálogos').length).toBeGreaterThan(100);
    expect(rowsOf(workspace, 'Feriados').map((row) => row['Fecha'])).toContain('27/02/2027');
    expect(rowsOf(workspace, 'Personal')).toMatchObject([
      { Código: 'EMP-001', Correo: owner.as, Rol: 'Coordinador(a)', Activo: 'Sí' },
    ]);
    expect(rowsOf(workspace, 'Configuración').map((row) => row['Parámetro'])).toEqual(
      expect.arrayContaining(['Municipio', 'Plantilla: Acta de reunión', 'Carpeta de la autoridad']),
    );
  });

  test('each form is published and written down with every question it asks', () => {
    const workspace = openInstalled();
    const rows = rowsOf(workspace, 'Formularios');
    expect(rows.map((row) => [row['Formulario'], row['Publicado']])).toEqual(
      formNames.map((name) => [name, 'Sí']),
    );
    for (const row of rows) {
      const declaration = forms[row['Formulario'] as keyof typeof forms];
      const keys = declaration.pages.flatMap(({ questions }) => questions.map(({ key }) => key));
      expect(new Set(Object.keys(JSON.parse(row['Preguntas'] ?? '{}') as object))).toEqual(new Set(keys));
    }
  });

  test('the triggers ring for each form, for typing, every ten minutes and every night, of the twenty there may be', () => {
    expect(triggersOf(openInstalled())).toEqual(wholeTriggers);
    expect(wholeTriggers.length).toBeLessThan(20);
  });

  test('it says in Spanish what it did', () => {
    const workspace = openEmpty();
    const first = reportOf(prepare(workspace));
    letGoOn(workspace);
    const report = [first, ...workspace.outbox.map(({ body }) => body)].join('\n');
    expect(report).toContain('Hoja «Solicitudes» creada.');
    expect(report).toContain('Formulario «F1 · Solicitud» creado y publicado.');
    expect(report).toContain(`${wholeTriggers.length} disparadores instalados.`);
  });
});

describe('a form', () => {
  test('asks page by page what is declared, in order', () => {
    const workspace = openInstalled();
    for (const { title, pages } of Object.values(forms)) {
      const declared = pages.flatMap((page, index) => [
        ...(index === 0 ? [] : [page.title]),
        ...page.questions.map(titleOf),
      ]);
      expect(itemsOf(workspace, title).map(([, asked]) => asked)).toEqual(declared);
    }
  });

  test('leads from the sector to its places and on to the common page', () => {
    const workspace = openInstalled();
    const sector = openForm(workspace, 'F1 · Solicitud')
      .getItems()
      .find((item) => item.getTitle() === 'Sector');
    const led = sector
      ?.asListItem()
      .getChoices()
      .map((choice) => [choice.getValue(), choice.getGotoPage().getTitle()]);
    expect(led).toEqual(Object.values(sectors.options).map((name) => [name, expect.stringContaining(name)]));
  });

  test('keeps its lists in step with the registry', () => {
    const workspace = openInstalled();
    make(workspace, 'registerStaff', {
      name: 'Yudelka Abreu',
      role: 'Técnico-promotor',
      email: promoter.as,
      sector: 'El Cercado',
      active: 'Sí',
    });
    workspace.advance(24 * 60 * minute);
    const registrar = openForm(workspace, 'F1 · Solicitud')
      .getItems()
      .find((item) => item.getTitle() === '¿Quién registra?');
    const labels = registrar
      ?.asListItem()
      .getChoices()
      .map((choice) => choice.getValue());
    expect(labels).toContainEqual(expect.stringContaining('Yudelka Abreu'));
  });
});

describe('run again', () => {
  test('makes nothing twice and says that all is in order', () => {
    const workspace = openInstalled();
    const again = prepare(workspace);
    expect(reportOf(again)).toBe('Todo está en orden: no había nada que hacer.');
    expect(shelf(workspace)).toEqual(wholeShelf);
    expect(triggersOf(workspace)).toEqual(wholeTriggers);
    expect(rowsOf(workspace, 'Formularios')).toHaveLength(formNames.length);
  });

  test('opens the folders and forms to the team and to the authority as the registry has them by now', () => {
    const workspace = openInstalled();
    for (const [name, role, email] of [
      ['Luz Durán', 'Asistente y técnico social', assistant.as],
      ['Yudelka Abreu', 'Técnico-promotor', promoter.as],
    ]) {
      make(workspace, 'registerStaff', { name, role, email, active: 'Sí' });
    }
    setAuthority(workspace, authority.as);
    prepare(workspace);
    const access = (name: string, email: string): string[] =>
      workspace.files
        .filter((file) => file.name === name && file.mimeType.endsWith('folder'))
        .flatMap(({ permissions }) => permissions)
        .filter(({ emailAddress }) => emailAddress === email)
        .map(({ role }) => role);
    expect(access('Actas e informes', authority.as)).toEqual(['reader']);
    expect(access('Coordinación Social', assistant.as)).toEqual(['writer']);
    expect(access('Coordinación Social', promoter.as)).toEqual([]);
    setAuthority(workspace, 'nuevo@example.org');
    prepare(workspace);
    expect(access('Actas e informes', authority.as)).toEqual([]);
    expect(access('Actas e informes', 'nuevo@example.org')).toEqual(['reader']);
  });

  test('makes again what somebody put in the bin', () => {
    const workspace = openInstalled();
    const { Drive } = workspace.globals(owner) as unknown as { Drive: GoogleAppsScript.Drive };
    const template = live(workspace).find(({ name }) => name === 'Acta de reunión');
    Drive.Files.update({ trashed: true }, template?.id ?? '');
    workspace.advance(minute);
    expect(reportOf(prepare(workspace))).toContain('Plantilla «Acta de reunión» creada.');
    expect(shelf(workspace)).toEqual(wholeShelf);
  });

  test('another account mends the Sheet, and leaves files and triggers to their owner', () => {
    const workspace = openInstalled();
    const report = reportOf(prepare(workspace, assistant));
    expect(report).toContain(owner.as);
    expect(triggersOf(workspace, assistant)).toEqual([]);
    expect(shelf(workspace)).toEqual(wholeShelf);
  });

  test('two at once: the second is told to wait, and nothing is doubled', () => {
    const workspace = openEmpty();
    let second: RunResult | undefined;
    interleaveAt(workspace.gate, 60, () => {
      second = prepare(workspace);
    });
    expect(prepare(workspace).error).toBeUndefined();
    letGoOn(workspace);
    expect(second && reportOf(second)).toContain('El registro se está preparando en este momento');
    expect(shelf(workspace)).toEqual(wholeShelf);
  });
});

describe('on a slow day, when Google ends it or gives it too little time', () => {
  /** Every call takes longer by this many milliseconds: one execution is not enough. */
  const slow = (milliseconds: number): Workspace => {
    const workspace = openEmpty();
    workspace.gate.hooks = { before: ({ execution }) => workspace.gate.wait(execution, milliseconds) };
    return workspace;
  };
  const continued = (workspace: Workspace) =>
    workspace.executions.filter(({ functionName }) => functionName === 'continueSetUp');

  test('it says so, goes on by itself, and writes to the one who began when all is done', () => {
    const workspace = slow(200);
    const first = prepare(workspace);
    expect([first.error, first.killed]).toEqual([undefined, false]);
    expect(reportOf(first)).toContain('Sigue sola dentro de un minuto');
    expect(shelf(workspace)).not.toEqual(wholeShelf);
    // One that rings soon, and one should that execution die at once.
    expect(triggersOf(workspace)).toEqual(['continueSetUp', 'continueSetUp']);
    workspace.advance(20 * minute);
    expect(shelf(workspace)).toEqual(wholeShelf);
    expect(triggersOf(workspace)).toEqual(wholeTriggers);
    expect(continued(workspace).map(({ error, killed }) => [error, killed])).toContainEqual([
      undefined,
      false,
    ]);
    expect(workspace.outbox.map(({ to, subject }) => [to, subject])).toEqual([
      [owner.as, 'Coordinación Social: El registro está listo'],
    ]);
    const told = workspace.outbox[0]?.body ?? '';
    for (const { title } of [...Object.values(templates), ...Object.values(forms)])
      expect(told).toContain(title);
    expect(told).toContain('disparadores instalados');
    expect(told).toContain('«Revisar estado»');
    workspace.gate.hooks = {};
    expect(reportOf(prepare(workspace))).toBe('Todo está en orden: no había nada que hacer.');
  });

  test('whoever presses again meanwhile does no harm, and the clock finds nothing left to do', () => {
    const workspace = slow(100);
    prepare(workspace);
    workspace.gate.hooks = {};
    expect(prepare(workspace).error).toBeUndefined();
    expect(shelf(workspace)).toEqual(wholeShelf);
    expect(triggersOf(workspace)).toEqual(wholeTriggers);
    workspace.advance(20 * minute);
    expect(continued(workspace)).toEqual([]);
    expect(workspace.outbox).toEqual([]);
  });

  test('who presses while the clock is at it is told to wait', () => {
    const workspace = slow(100);
    prepare(workspace);
    workspace.gate.hooks = {};
    let second: RunResult | undefined;
    workspace.gate.hooks = {
      before: ({ execution, method }) => {
        if (second || execution.functionName !== 'continueSetUp' || !method.startsWith('Form.')) return;
        second = prepare(workspace);
      },
    };
    workspace.advance(5 * minute);
    expect(second && reportOf(second)).toContain('El registro se está preparando en este momento');
    expect(shelf(workspace)).toEqual(wholeShelf);
    expect(triggersOf(workspace)).toEqual(wholeTriggers);
  });

  test('the state says what is missing and that it goes on', () => {
    const workspace = slow(200);
    prepare(workspace);
    const report = reportOf(workspace.run('revisarEstado', [], { ...owner, answers: [{ button: 'OK' }] }));
    expect(report).toContain('✗ Formulario «F5 · Reunión»: no está hecho');
    expect(report).toContain('La preparación sigue sola');
  });

  test('cut off by Google in the middle, it goes on although nobody presses again', () => {
    const workspace = openEmpty();
    killAt(workspace.gate, 1500, 'after');
    expect(prepare(workspace).killed).toBe(true);
    workspace.gate.hooks = {};
    workspace.advance(15 * minute);
    expect(shelf(workspace)).toEqual(wholeShelf);
    expect(triggersOf(workspace)).toEqual(wholeTriggers);
  });

  test('what fails every time is not tried for ever, and leaves no trigger behind', () => {
    const workspace = openEmpty();
    workspace.gate.hooks = {
      before: ({ method }) => {
        if (method === 'Form.setDescription') throw new Error('Google no quiere');
      },
    };
    prepare(workspace);
    workspace.advance(240 * minute);
    expect(continued(workspace)).toHaveLength(10);
    expect(triggersOf(workspace)).toEqual([]);
    workspace.gate.hooks = {};
    expect(prepare(workspace).error).toBeUndefined();
    letGoOn(workspace);
    expect(shelf(workspace)).toEqual(wholeShelf);
  });
});

const setAuthority = (workspace: Workspace, email: string): void => {
  configure(workspace, 'authorityEmail', email, owner);
};

test('cut off anywhere and run again, it comes out whole: nothing missing, nothing doubled', () => {
  const empty = openEmpty();
  const whole = empty.clone();
  prepare(whole);
  letGoOn(whole);
  const traits = traitsOf(whole);
  const wrong: string[] = [];
  for (const { workspace, call, moment } of cutsOf(empty, prepare, { step: 151, edge: 4 })) {
    const again = prepare(workspace);
    letGoOn(workspace);
    if (again.error) wrong.push(`${moment} ${call}: ${again.error.message}`);
    else if (traitsOf(workspace) !== traits) wrong.push(`${moment} ${call}: ${shelf(workspace).join()}`);
  }
  expect(wrong).toEqual([]);
});
