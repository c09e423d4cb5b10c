/** A paper after it was made: reviewed, approved, signed and put away, or annulled; an acta goes with its meeting. */
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/index';
import type { Found, OpenedRecord } from '../../src/application/search';
import { call, make, openInstalled, rowsOf } from './installed';
import { coordination } from './registered';

const id = 'DOC-2026-0001';
const scan = 'https://drive.google.com/file/d/convocatoria-firmada/view';

function withPaper(operation: string): Workspace {
  const workspace = openInstalled();
  const meeting = make(workspace, 'registerMeeting', coordination);
  if (operation === 'makeActa') {
    make(workspace, 'recordAttendance', { meeting, women: '6', men: '5' });
    make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  }
  make(workspace, operation, { id: meeting, noAgreements: 'Sí' });
  return workspace;
}

const ficha = (workspace: Workspace): OpenedRecord =>
  call(workspace, 'openRecord', { kind: 'document', id }).output as unknown as OpenedRecord;

const offered = (workspace: Workspace): [string, readonly string[]][] =>
  ficha(workspace).actions.map(({ label, missing }) => [label, missing]);

const move = (workspace: Workspace, to: string, more: Record<string, string> = {}): string =>
  call(workspace, 'changeDocumentState', { id, to, ...more }).problems?.[0]?.message ?? '';

test('a paper is found by its folio and goes from draft to the archive, with who approved it and its scan', () => {
  const workspace = withPaper('makeConvocation');
  const { hits } = call(workspace, 'find', { text: 'REU-2026-0001-C1' }).output as unknown as Found;
  expect(hits[0]).toMatchObject({ kind: 'document', id, title: 'Convocatoria' });
  expect(ficha(workspace).related).toMatchObject([{ kind: 'meeting', id: 'REU-2026-0001' }]);
  expect(offered(workspace)).toEqual([
    ['Enviar a revisión', []],
    ['Aprobar el documento', []],
    ['Registrar documento firmado', ['Documento firmado (escaneado)']],
    ['Anular el documento', []],
  ]);
  expect(move(workspace, 'review')).toBe('');
  expect(move(workspace, 'approved')).toBe('');
  expect(move(workspace, 'signed')).toBe('Falta: Documento firmado (escaneado).');
  expect(move(workspace, 'signed', { signedLink: scan })).toBe('');
  expect(rowsOf(workspace, 'Documentos')[0]).toMatchObject({
    Estado: 'Firmado',
    'Aprobado por': 'coordinacion',
    'Firmado el': '02/03/2026',
    'Documento firmado (escaneado)': scan,
  });
  expect(move(workspace, 'archived')).toBe('');
  expect(offered(workspace)).toEqual([]);
});

test('one that should not have been made is annulled with its reason', () => {
  const workspace = withPaper('makeConvocation');
  expect(move(workspace, 'voided')).toContain('motivo');
  expect(move(workspace, 'voided', { reason: 'La fecha estaba mal.' })).toBe('');
  expect(rowsOf(workspace, 'Documentos')[0]).toMatchObject({ Estado: 'Anulado' });
  const [last] = rowsOf(workspace, 'Bitácora').slice(-1);
  expect(last).toMatchObject({ Registro: id, Motivo: 'La fecha estaba mal.' });
  make(workspace, 'makeConvocation', { id: 'REU-2026-0001' });
  expect(rowsOf(workspace, 'Documentos').map((row) => [row['Folio'], row['Estado']])).toEqual([
    ['REU-2026-0001-C1', 'Anulado'],
    ['REU-2026-0001-C2', 'Borrador'],
  ]);
});

test('an acta goes with its meeting, and is put away here once it is signed', () => {
  const workspace = withPaper('makeActa');
  expect(offered(workspace)).toEqual([]);
  expect(move(workspace, 'review')).toBe(
    'El acta se revisa, se aprueba y se firma en la ficha de su reunión.',
  );
  for (const to of ['review', 'approved', 'signed'])
    make(workspace, 'changeMeetingState', { id: 'REU-2026-0001', to, signedLink: scan });
  expect(offered(workspace)).toEqual([['Archivar', []]]);
  expect(move(workspace, 'archived')).toBe('');
  expect(rowsOf(workspace, 'Documentos')[0]).toMatchObject({ Estado: 'Archivado' });
});
