/** Documents: a template copied and filled keeps its look. Facts 67, 68 and 71. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { openWith, owner } from '../scripts';

const script = `
  function template() {
    const doc = DocumentApp.create('Plantilla');
    const body = doc.getBody();
    body.setText('Acta {{folio}}').getChild(0).asParagraph().setHeading(DocumentApp.ParagraphHeading.TITLE)
      .setAlignment(DocumentApp.HorizontalAlignment.CENTER).editAsText().setBold(5, 13, true).setForegroundColor(5, 13, '#00529b');
    body.appendParagraph('{{?quorum}}Hubo quórum.{{/?}}');
    const table = body.appendTable([['Nº', 'Nombre'], ['{{n}}', 'Sr. {{nombre}}']]);
    table.getCell(1, 1).setBackgroundColor('#eeeeee').editAsText().setItalic(0, 2, true).setItalic(3, 13, false);
    doc.addHeader().setText('{{folio}}');
    doc.addFooter().setText('Pie');
    doc.saveAndClose();
    return doc.getId();
  }
  function fill(templateId) {
    const { id } = Drive.Files.copy({ name: 'Acta', appProperties: { token: 'T1' } }, templateId);
    const doc = DocumentApp.openById(id);
    for (const section of [doc.getHeader(), doc.getBody()]) {
      section.replaceText('\\\\{\\\\{folio\\\\}\\\\}', 'ACT-2026-0007');
    }
    const body = doc.getBody();
    body.getChild(1).removeFromParent();
    const table = body.getTables()[0];
    const model = table.getRow(1);
    ['Ana', 'Luz'].forEach((name, i) => {
      const row = table.insertTableRow(1 + i, model.copy());
      row.getCell(0).setText(String(i + 1));
      const text = row.getCell(1).editAsText();
      // As a script does that wants the look of the mark: write inside it, then take the mark away.
      text.insertText(5, name).deleteText(5 + name.length, 13 + name.length).deleteText(4, 4);
    });
    table.removeRow(3);
    doc.saveAndClose();
    const pdf = Drive.Files.create({ name: 'Acta.pdf', mimeType: 'application/pdf' }, doc.getAs('application/pdf'));
    return { id, pdf: pdf.id };
  }
  function look(id) {
    const body = DocumentApp.openById(id).getBody();
    const title = body.getChild(0);
    const cell = body.getTables()[0].getCell(2, 1);
    const text = cell.editAsText();
    return {
      title: [String(title.getHeading()), String(title.getAlignment()), title.getText()],
      bold: [title.editAsText().isBold(0), title.editAsText().isBold(5), title.editAsText().isBold(17)],
      color: title.editAsText().getForegroundColor(17),
      table: body.getTables()[0].getText(),
      cell: [cell.getBackgroundColor(), text.isItalic(0), text.isItalic(4)],
    };
  }`;
const me = { as: owner };

let workspace: Workspace;
let templateId: string;
let made: { id: string; pdf: string };

const valueOf = <T>(fn: string, ...args: unknown[]): T => {
  const { value, error } = workspace.run(fn, args, me);
  if (error) throw new Error(error.message);
  return value as T;
};

beforeAll(() => {
  workspace = openWith(script);
  templateId = valueOf('template');
  made = valueOf('fill', templateId);
});

describe('a document made from a template', () => {
  test('carries the words in the look of the marks they replace', () => {
    expect(valueOf('look', made.id)).toEqual({
      title: ['TITLE', 'CENTER', 'Acta ACT-2026-0007'],
      bold: [null, true, true],
      color: '#00529b',
      table: 'Nº\nNombre\n1\nSr. Ana\n2\nSr. Luz',
      cell: ['#eeeeee', true, false],
    });
  });

  test('has the header filled, the conditional paragraph gone, and its token', () => {
    const file = workspace.files.find(({ id }) => id === made.id);
    expect(file?.text).toBe('ACT-2026-0007\nActa ACT-2026-0007\nNº\nNombre\n1\nSr. Ana\n2\nSr. Luz\n\nPie');
    expect(file?.appProperties).toEqual({ token: 'T1' });
  });

  test('leaves the template as it was', () => {
    expect(workspace.files.find(({ id }) => id === templateId)?.text).toContain('{{nombre}}');
  });

  test('has a PDF beside it', async () => {
    const bytes = await workspace.exportAs(made.pdf, 'pdf');
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(5000);
  });
});
