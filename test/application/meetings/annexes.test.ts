/** Photographs and papers of a meeting: which links are taken, whose permission is asked, and what the acta says of them. */
import { expect, test } from '@jest/globals';
import type { MeetingBoard } from '../../../src/application/search';
import { isDriveLink } from '../../../src/domain/meetings/drive-link';
import { annexes, outbox } from '../../../src/domain/tables';
import { MeetingStage } from './stage';

const link = 'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view?usp=sharing';
const paper = { kind: 'Documento presentado', caption: 'Carta de la junta', link };

test('links as Drive copies them are taken, and no others', () => {
  for (const each of [
    link,
    'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOp',
    'https://drive.google.com/drive/u/0/folders/1AbCdEfGhIjKlMnOp',
    'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOp',
    'https://docs.google.com/document/d/1AbCdEfGhIjKlMnOp/edit',
  ]) {
    expect([each, isDriveLink(each)]).toEqual([each, true]);
  }
  for (const each of [
    'https://photos.app.goo.gl/abc123456789',
    'https://drive.google.com/drive/my-drive',
    'http://drive.google.com/file/d/1AbCdEfGhIjKlMnOp',
    'https://example.org/https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp',
    'https://drive.google.com.example.org/file/d/1AbCdEfGhIjKlMnOp',
  ]) {
    expect([each, isDriveLink(each)]).toEqual([each, false]);
  }
});

test('an annex stands in its tab, in meeting mode and in the acta; taken out, in none but its tab', () => {
  const stage = new MeetingStage();
  const id = stage.heldMeeting();
  stage.act('addAnnex', { id, ...paper });
  stage.act('addAnnex', {
    id,
    kind: 'Fotografía',
    caption: 'El salón después de la limpieza',
    link: 'https://drive.google.com/open?id=1ZyXwVuTsRqPoNm',
    permission: 'Sí',
  });
  const board = stage.ask<MeetingBoard>('meetingBoard', { id });
  expect(board.annexes.map(({ caption, kind }) => [caption, kind])).toEqual([
    ['Carta de la junta', 'Documento presentado'],
    ['El salón después de la limpieza', 'Fotografía'],
  ]);
  stage.act('removeAnnex', { id: board.annexes[0]?.id });
  expect(stage.registry.rows(annexes).map(({ voided }) => voided)).toEqual([true, false]);
  stage.act('makeActa', { id });
  const order = JSON.parse(String(stage.registry.rows(outbox)[0]?.['payload'])) as {
    readonly lists: Record<string, unknown>;
    readonly conditions: Record<string, boolean>;
  };
  expect(order.lists['anexos']).toEqual([
    {
      numero: '1',
      clase: 'Fotografía',
      leyenda: 'El salón después de la limpieza',
      enlace: 'https://drive.google.com/open?id=1ZyXwVuTsRqPoNm',
    },
  ]);
  expect(order.conditions).toMatchObject({ con_anexos: true, sin_anexos: false });
  const again = stage.act('addAnnex', { id, ...paper });
  expect(again['warnings']).toEqual(['El acta ya estaba hecha: hágala de nuevo.']);
});

test('what is wrong stands at its field: another link, one that is there already, a photograph nobody allowed', () => {
  const stage = new MeetingStage();
  const id = stage.meeting();
  const [field, message] =
    stage.refused('addAnnex', { id, ...paper, link: 'https://fotos.example.org/1' })[0] ?? [];
  expect(field).toBe('link');
  expect(message).toContain('debe ser el enlace de un archivo o una carpeta de Drive');
  expect(stage.refused('addAnnex', { id, ...paper, caption: '' })).toEqual([['caption', 'Falta «Leyenda».']]);
  stage.act('addAnnex', { id, ...paper });
  expect(stage.refused('addAnnex', { id, ...paper, caption: 'La misma' })).toEqual([
    ['link', 'Ya existe: Carta de la junta (ANX-2026-00001).'],
  ]);
  const photo = { id, kind: 'Fotografía', caption: 'La asamblea', link: `${link}&foto` };
  expect(stage.refused('addAnnex', photo)).toEqual([['permission', 'Falta «Dieron permiso para la foto».']]);
  expect(stage.refused('addAnnex', { ...photo, permission: 'No' })[0]?.[0]).toBe('permission');
  stage.act('changeMeetingState', { id, to: 'cancelled', reason: 'Llueve.' });
  expect(stage.refused('addAnnex', { ...photo, permission: 'Sí' })[0]?.[1]).toContain('está cerrada');
  expect(stage.refused('removeAnnex', { id: 'ANX-2026-00001' })[0]?.[1]).toContain('está cerrada');
});
