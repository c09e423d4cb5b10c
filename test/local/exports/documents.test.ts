/** Documents as people take them away: .docx, PDF and HTML. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/index';
import { openWith, owner } from '../scripts';
import { unzipped } from './unzipped';

const script = `function make() {
  const { HorizontalAlignment, ParagraphHeading, GlyphType } = DocumentApp;
  const doc = DocumentApp.create('Acta REU-2026-00007');
  doc.addHeader().setText('AYUNTAMIENTO MUNICIPAL DE CONSTANZA').getChild(0).asParagraph()
    .setAlignment(HorizontalAlignment.CENTER);
  doc.addFooter().setText('Pie del acta');
  const body = doc.getBody();
  body.setText('Acta Nº 7').getChild(0).asParagraph().setHeading(ParagraphHeading.TITLE);
  body.appendParagraph('1. Asistentes').setHeading(ParagraphHeading.HEADING1);
  const line = body.appendParagraph('Ñandú & <b>cigüeña</b>');
  line.editAsText().setBold(0, 4, true).setForegroundColor(0, 4, '#aa0000');
  line.appendText(' página').setBold(null).setForegroundColor(null).setLinkUrl('https://constanza.gob.do/?a=1&b=2');
  line.appendText(' mala').setLinkUrl('javascript:alert(1)');
  const table = body.appendTable([['Nº', 'Nombre'], ['1', 'Ana Peña']]).setBorderColor('#999999').setColumnWidth(0, 40);
  table.getCell(0, 0).setBackgroundColor('#e8eef7');
  table.appendTableRow().setMinimumHeight(30).appendTableCell('2');
  body.appendListItem('Uno').setGlyphType(GlyphType.LATIN_UPPER);
  body.appendListItem('Dos');
  body.appendPageBreak();
  body.appendParagraph('Dos líneas\\nen un párrafo');
  doc.saveAndClose();
  return doc.getId();
}
function landscape(id) { DocumentApp.openById(id).getBody().setPageWidth(792).setPageHeight(612); }
function pdf(id) {
  return Drive.Files.create({ name: 'Acta.pdf', mimeType: 'application/pdf' },
    DocumentApp.openById(id).getAs('application/pdf')).id;
}`;

let workspace: Workspace;
let id: string;

beforeAll(() => {
  workspace = openWith(script);
  const { value, error } = workspace.run('make', [], { as: owner });
  if (error) throw new Error(error.message);
  id = value as string;
});

describe('.docx', () => {
  let files: Record<string, string>;
  let text: string;

  beforeAll(async () => {
    files = unzipped(await workspace.exportAs(id, 'docx'));
    text = files['word/document.xml'] ?? '';
  });

  test('has the text with its accents, headings and the style of each run', () => {
    expect(text).toContain('<w:pStyle w:val="Title"/>');
    expect(text).toContain('<w:pStyle w:val="Heading1"/>');
    expect(text).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*AA0000(?:(?!<\/w:r>).)*Ñandú/i);
    expect(text).toContain('&lt;b&gt;cigüeña&lt;/b&gt;');
    expect(text).toMatch(/Dos líneas.*<w:br\/>.*en un párrafo/);
  });

  test('has the table with borders, widths, colours, and short rows filled up', () => {
    expect(text).toMatch(/<w:tblGrid><w:gridCol w:w="800"\/><w:gridCol w:w="8560"\/>/);
    expect(text).toMatch(/<w:insideV w:val="single" w:color="999999" w:sz="8"\/>/);
    expect(text).toMatch(/w:fill="e8eef7"/);
    expect(text.match(/<w:tc>/g)).toHaveLength(6);
    expect(text.match(/<w:trHeight [^>]*>/g)).toEqual(['<w:trHeight w:val="600" w:hRule="atLeast"/>']);
  });

  test('numbers its lists and pages, and has header and footer', () => {
    const rest = Object.entries(files).map(([path, content]) => `${path}\n${content}`);
    const part = (name: RegExp): string => rest.filter((each) => name.test(each)).join('\n');
    expect(part(/^word\/numbering/)).toContain('w:val="upperLetter"');
    expect(part(/^word\/header/)).toContain('AYUNTAMIENTO MUNICIPAL DE CONSTANZA');
    expect(part(/^word\/footer/)).toMatch(/Pie del acta.*PAGE.*NUMPAGES/s);
  });

  test('links only to pages and mail', () => {
    expect(files['word/_rels/document.xml.rels']).toContain('https://constanza.gob.do/?a=1&amp;b=2');
    expect(Object.values(files).join('')).not.toContain('javascript:');
  });

  test('lies on its side when the page is wider than high', async () => {
    const turned = workspace.clone();
    turned.run('landscape', [id], { as: owner });
    const { 'word/document.xml': page } = unzipped(await turned.exportAs(id, 'docx'));
    expect(page).toContain('<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>');
  });
});

describe('PDF', () => {
  const pagesOf = (bytes: Uint8Array): number =>
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0;

  test('has the pages of the document', async () => {
    const bytes = await workspace.exportAs(id, 'pdf');
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pagesOf(bytes)).toBe(2);
  });

  test('one made by a script is drawn when it is downloaded, as the document was then', async () => {
    const copy = workspace.clone();
    const file = copy.run('pdf', [id], { as: owner }).value as string;
    const before = await copy.exportAs(file, 'pdf');
    copy.run('landscape', [id], { as: owner });
    const after = await copy.exportAs(file, 'pdf');
    expect(pagesOf(before)).toBe(2);
    expect(Buffer.from(after).toString('latin1')).toContain('[0 0 612 792]');
    expect(Buffer.from(await copy.exportAs(id, 'pdf')).toString('latin1')).toContain('[0 0 792 612]');
  });
});

describe('HTML', () => {
  test('is one page in Spanish, what people wrote escaped', async () => {
    const page = Buffer.from(await workspace.exportAs(id, 'html')).toString('utf8');
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('<title>Acta REU-2026-00007</title>');
    expect(page).toContain('&lt;b&gt;cigüeña&lt;/b&gt;');
    expect(page).not.toMatch(/javascript:|<b>/);
    expect(page).toMatch(/<header>.*AYUNTAMIENTO.*<\/header>/s);
    expect(page).toMatch(/A\.<\/span>.*Uno.*B\.<\/span>.*Dos/s);
    expect(page.match(/<td /g)).toHaveLength(6);
  });
});

test('a format that a document does not have is not emulated', () => {
  expect(() => workspace.exportAs(id, 'xlsx')).toThrow(/no está emulado/);
});
