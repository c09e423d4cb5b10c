/** From a meeting to its acta: the template filled, one document for each order, whoever makes it and wherever it is cut off. */
import { describe, expect, test } from '@jest/globals';
import { crashesOf, failuresOf, type Call, type FileInfo, type Workspace } from '../../local/index';
import { cutsOf } from './cuts';
import { coordination, junta, somebody } from './registered';
import {
  assistant,
  call,
  make,
  minute,
  openEmpty,
  openInstalled,
  owner,
  prepare,
  rowsOf,
  type Answer,
} from './installed';

interface Services {
  readonly DocumentApp: GoogleAppsScript.Document.DocumentApp;
}

/** A meeting that has been held, with its attendance and one agreement. */
function holdMeeting(workspace: Workspace, told: Record<string, unknown> = {}): string {
  const person = make(workspace, 'registerPerson', {
    ...somebody,
    documentKind: 'Cédula',
    documentNumber: '999-0000001-1',
    sex: 'Femenino',
  });
  const organisation = make(workspace, 'registerOrganisation', junta);
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    organisations: [organisation],
    quorumRequired: '1',
    ...told,
  });
  make(workspace, 'recordAttendance', { meeting, attendees: [{ person, organisation }] });
  make(workspace, 'recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Levantar la lista de familias',
        responsibleKind: 'Personal',
        responsible: 'EMP-001',
        due: '20/03/2026',
        priority: 'Normal',
      },
    ],
  });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  return meeting;
}

const isActa = ({ name, trashed }: FileInfo): boolean => name.startsWith('Acta REU-') && !trashed;
const actas = (workspace: Workspace): FileInfo[] =>
  workspace.files.filter((file) => isActa(file) && file.mimeType.endsWith('document'));
const pdfs = (workspace: Workspace): FileInfo[] =>
  workspace.files.filter((file) => isActa(file) && file.mimeType === 'application/pdf');

const textOf = (workspace: Workspace): string => actas(workspace)[0]?.text ?? '';

const makeActa = (workspace: Workspace, id: string, as = owner): Answer =>
  call(workspace, 'makeActa', { id }, { as, key: 'acta' });

/** Staff restyle the template by hand. */
function editTemplate(workspace: Workspace, edit: (body: GoogleAppsScript.Document.Body) => void): void {
  const file = workspace.files.find(({ name }) => name === 'Acta de reunión');
  const { DocumentApp } = workspace.globals(owner) as unknown as Services;
  const doc = DocumentApp.openById(file?.id ?? '');
  edit(doc.getBody());
  doc.saveAndClose();
}

describe('the acta', () => {
  test('leaves the names to the list where not all are known, and prints none of them', () => {
    const workspace = openInstalled();
    const meeting = holdMeeting(workspace);
    make(workspace, 'recordAttendance', { meeting, women: '2', men: '1' });
    makeActa(workspace, meeting);
    const text = textOf(workspace);
    expect(text).toContain('Asistentes: 3 (mujeres: 2; hombres: 1). Los nombres constan en la lista');
    expect(text).toContain(
      'se celebró esta reunión, convocada por el Departamento de Coordinación Social, con',
    );
    expect(text).not.toMatch(/Nombre\nOrganización|asistentes: 1/);
  });

  test('follows up what was agreed before its meeting, and nothing that was agreed since', () => {
    const workspace = openInstalled();
    holdMeeting(workspace, { date: '02/03/2026' });
    const [row] = rowsOf(workspace, 'Reuniones');
    const pendingAt = (date: string, starts: string): boolean => {
      const meeting = make(workspace, 'registerMeeting', {
        ...coordination,
        date,
        starts,
        organisations: [row?.['Organizaciones convocadas']],
      });
      make(workspace, 'recordAttendance', { meeting, women: '2', men: '1' });
      make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
      const { output } = call(workspace, 'makeActa', { id: meeting, noAgreements: 'Sí' });
      const { folio } = output as unknown as { readonly folio: string };
      const text = actas(workspace).find(({ name }) => name.includes(folio))?.text ?? '';
      expect(text).toContain('4. Seguimiento de acuerdos anteriores');
      return text.includes('Levantar la lista de familias');
    };
    workspace.advance(24 * 60 * minute);
    expect([
      pendingAt('01/03/2026', '9:00 a. m.'),
      pendingAt('02/03/2026', '7:00 a. m.'),
      pendingAt('02/03/2026', '6:00 p. m.'),
    ]).toEqual([false, false, true]);
  });

  test('carries what the registry knows, and stands with its PDF in the folder of the authority', () => {
    const workspace = openInstalled();
    const answer = makeActa(workspace, holdMeeting(workspace));
    expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
    const text = textOf(workspace);
    for (const said of [
      'AYUNTAMIENTO MUNICIPAL DE CONSTANZA',
      'a los dos (2) días del mes de marzo del año dos mil veintiséis (2026)',
      'María Altagracia Peralta',
      'Levantar la lista de familias',
      '20/03/2026',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('{{');
    const folder = workspace.files.find(({ name }) => name === 'Actas e informes')?.id;
    expect([...actas(workspace), ...pdfs(workspace)].map(({ parents }) => parents)).toEqual([
      [folder],
      [folder],
    ]);
    const [row] = rowsOf(workspace, 'Documentos');
    expect(row?.['Documento']).toContain(actas(workspace)[0]?.id);
    expect(row?.['PDF']).toContain(pdfs(workspace)[0]?.id);
  });

  test('says nothing of what did not happen: neither the sentence nor the empty table', () => {
    const workspace = openInstalled();
    makeActa(workspace, holdMeeting(workspace));
    const text = textOf(workspace);
    expect(text).toContain('No hay acuerdos anteriores pendientes.');
    expect(text).not.toContain('Avance');
    expect(text).not.toContain('La próxima reunión');
    expect(text).not.toContain('DATOS DE DEMOSTRACIÓN');
  });

  test('keeps what people wrote as they wrote it, one paragraph for each of theirs', () => {
    const workspace = openInstalled();
    makeActa(
      workspace,
      holdMeeting(workspace, { development: 'Cuesta $1 y {{acta}}.\nSe oyó a todos.\n=SUMA(1;1)' }),
    );
    expect(textOf(workspace)).toContain('\nCuesta $1 y {{acta}}.\nSe oyó a todos.\n=SUMA(1;1)\n');
  });

  test('keeps the look that staff gave a mark', () => {
    const workspace = openInstalled();
    editTemplate(workspace, (body) => {
      const found = body.findText('\\{\\{objetivo\\}\\}');
      found.getElement().asText().setItalic(found.getStartOffset(), found.getEndOffsetInclusive(), true);
    });
    makeActa(workspace, holdMeeting(workspace));
    const { DocumentApp } = workspace.globals(owner) as unknown as Services;
    const body = DocumentApp.openById(actas(workspace)[0]?.id ?? '').getBody();
    const found = body.findText('Revisar los acuerdos\\.');
    expect(
      found
        .getElement()
        .asText()
        .isItalic(found.getStartOffset() + 3),
    ).toBe(true);
    expect(found.getElement().asText().isItalic(0)).not.toBe(true);
  });
});

/** The texts of the paragraphs that stand on the page of the next one. */
function keptTexts(workspace: Workspace): string[] {
  const { Docs } = workspace.globals(owner) as unknown as { readonly Docs: GoogleAppsScript.Docs };
  const { body } = Docs.Documents.get(actas(workspace)[0]?.id ?? '');
  return (body?.content ?? []).flatMap(({ paragraph }) =>
    paragraph?.paragraphStyle?.keepWithNext
      ? [(paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('')]
      : [],
  );
}

test('the places to sign are never alone on a page: they hold to the closing words and to one another', () => {
  const workspace = openInstalled();
  makeActa(workspace, holdMeeting(workspace, { chair: 'Altagracia Marte' }));
  const line = '______________________________\n';
  const kept = keptTexts(workspace);
  const closing = kept.indexOf('7. Clausura\n');
  expect(kept.slice(closing, closing + 7)).toEqual([
    '7. Clausura\n',
    expect.stringContaining('No habiendo más nada que tratar'),
    line,
    'Altagracia Marte · Quien preside\n',
    line,
    'Secretario(a) de actas\n',
    line,
  ]);
  // The last to sign ends it: what stands below may go to another page.
  expect(kept.slice(closing)).not.toContainEqual(expect.stringContaining('Coordinador(a)'));
});

describe('a template with mistakes', () => {
  test('makes no document, and says each mistake in words it can be mended by', () => {
    const workspace = openInstalled();
    editTemplate(workspace, (body) => {
      body.replaceText('\\{\\{objetivo\\}\\}', '{{objetibo}}');
    });
    const [effect] = makeActa(workspace, holdMeeting(workspace)).effects ?? [];
    expect(effect?.status).toBe('failed');
    expect(effect?.error).toContain('no existe {{objetibo}}');
    expect(effect?.error).toContain('falta {{objetivo}}');
    expect(actas(workspace)).toEqual([]);
    expect(rowsOf(workspace, 'Documentos').map((row) => row['Estado'])).toEqual(['No se pudo hacer']);
  });
});

test('somebody else of the office orders it: the account that owns the files makes it with the next sweep', () => {
  const workspace = openInstalled();
  make(workspace, 'registerStaff', {
    name: 'Luz Durán',
    role: 'Asistente y técnico social',
    email: assistant.as,
    active: 'Sí',
  });
  const [effect] = makeActa(workspace, holdMeeting(workspace), assistant).effects ?? [];
  expect(effect?.status).toBe('pending');
  expect(effect?.error).toContain(owner.as);
  expect(actas(workspace)).toEqual([]);
  workspace.advance(25 * minute);
  expect(actas(workspace)).toHaveLength(1);
  expect(rowsOf(workspace, 'Documentos')[0]?.['PDF']).toContain(pdfs(workspace)[0]?.id);
});

/** One acta, filled, with one PDF, and the registry links to both. */
function isWhole(workspace: Workspace): boolean {
  const [acta, another] = actas(workspace);
  const [pdf, anotherPdf] = pdfs(workspace);
  if (!acta || !pdf || another || anotherPdf || textOf(workspace).includes('{{')) return false;
  const [row] = rowsOf(workspace, 'Documentos');
  return row?.['Documento']?.includes(acta.id) === true && row['PDF']?.includes(pdf.id) === true;
}

test('cut off at any call, it is there once after the next sweeps, with its PDF, and the registry links to both', () => {
  const workspace = openInstalled();
  const meeting = holdMeeting(workspace);
  const wrong: string[] = [];
  const order = JSON.stringify({ input: { id: meeting }, key: 'acta' });
  const cuts = cutsOf(workspace, (copy) => copy.callFromSidebar('rpc', ['makeActa', order], owner), {
    step: 41,
    edge: 25,
  });
  for (const { workspace: left, call: at, moment } of cuts) {
    makeActa(left, meeting);
    left.advance(45 * minute);
    if (!isWhole(left)) wrong.push(`${moment} ${at}: ${actas(left).length} actas, ${pdfs(left).length} PDF`);
  }
  expect(wrong).toEqual([]);
});

describe('where search learns of a file only forty minutes later', () => {
  const lag = 40 * minute;
  const reaching = ({ roundTrip }: Call): boolean => roundTrip;
  const order = (meeting: string) => (on: Workspace) =>
    on.callFromSidebar('rpc', ['makeActa', JSON.stringify({ input: { id: meeting }, key: 'acta' })], owner);

  function openLagging(): { start: Workspace; meeting: string } {
    const start = openEmpty(lag);
    prepare(start);
    start.advance(lag);
    return { start, meeting: holdMeeting(start) };
  }

  /** Every document and PDF of the acta that is not in the bin. */
  const standing = (workspace: Workspace): number => actas(workspace).length + pdfs(workspace).length;

  test.each([
    ['killed at any call', crashesOf],
    ['failed by Google at any call', failuresOf],
  ])('%s, the registry links to one, and any other goes at night', (_how, strike) => {
    const { start, meeting } = openLagging();
    let doubled = 0;
    const wrong: string[] = [];
    for (const { workspace: left, call: at, moment } of strike(start, order(meeting), reaching)) {
      order(meeting)(left);
      left.advance(25 * minute);
      const linked = rowsOf(left, 'Documentos')[0]?.['Documento'];
      if (standing(left) > 2) doubled += 1;
      left.advance(lag);
      left.run('nightly', [], owner);
      if (!isWhole(left) || rowsOf(left, 'Documentos')[0]?.['Documento'] !== linked) {
        wrong.push(`${moment} ${at}: ${standing(left)}`);
      }
    }
    expect(wrong).toEqual([]);
    // Were there never two, search would not have lagged and this would prove nothing.
    expect(doubled).toBeGreaterThan(0);
  });
});
