/** Pages of a PDF: what stays together on one, and what begins none. */
import { expect, test } from '@jest/globals';
import { openWith, owner } from '../scripts';
import { drawnPages } from './drawn-pages';

/** The pages of a document of `lines` numbered paragraphs and what `script` adds to its `body`. */
async function pagesAfter(lines: number, script: string): Promise<string[]> {
  const workspace = openWith(`function make() {
    const doc = DocumentApp.create('D');
    const body = doc.getBody();
    for (let line = 1; line <= ${lines}; line += 1) body.appendParagraph('Renglón ' + line + '.');
    ${script}
    return doc.getId();
  }
  function hold(id, start, end) {
    Docs.Documents.batchUpdate({ requests: [{ updateParagraphStyle: {
      range: { startIndex: start, endIndex: end }, paragraphStyle: { keepWithNext: true }, fields: 'keepWithNext',
    } }] }, id);
  }`);
  const { value, error } = workspace.run('make', [], { as: owner });
  if (error) throw new Error(error.message);
  return drawnPages(await workspace.exportAs(value as string, 'pdf'));
}

const pageOf = (pages: readonly string[], words: string): number =>
  pages.findIndex((page) => page.split('\n').includes(words));

const heading = `body.appendParagraph('Cierre').setHeading(DocumentApp.ParagraphHeading.HEADING2);`;
const after = `body.appendParagraph('Lo dicho.').setHeading(DocumentApp.ParagraphHeading.NORMAL);`;

test('a heading is never left alone at the foot of a page, wherever the page ends', async () => {
  const alone: number[] = [];
  for (const lines of [36, 37, 38, 39, 40, 41, 42]) {
    const pages = await pagesAfter(lines, heading + after);
    if (pageOf(pages, 'Cierre') !== pageOf(pages, 'Lo dicho.')) alone.push(lines);
  }
  expect(alone).toEqual([]);
});

test('the heading of a table goes with the first row that says something, when its header row is held to it', async () => {
  const table = `${heading} body.appendTable([['Nº', 'Nombre'], ['1', 'Ana'], ['2', 'Luz']]);
    doc.saveAndClose();
    const { startIndex, table } = Docs.Documents.get(doc.getId()).body.content.find((each) => each.table);
    hold(doc.getId(), table.tableRows[0].startIndex, table.tableRows[0].endIndex);`;
  const torn: number[] = [];
  for (const lines of [34, 35, 36, 37, 38, 39, 40, 41]) {
    const pages = await pagesAfter(lines, table);
    if (pageOf(pages, 'Cierre') !== pageOf(pages, '1 Ana')) torn.push(lines);
  }
  expect(torn).toEqual([]);
});

test('pinned rows head the table on each of its pages', async () => {
  const pages = await pagesAfter(
    0,
    `const rows = Array.from({ length: 60 }, (_, row) => [String(row), 'Ana']);
     body.appendTable([['Nº', 'Nombre'], ...rows]); doc.saveAndClose();
     const { startIndex } = Docs.Documents.get(doc.getId()).body.content.find((each) => each.table);
     Docs.Documents.batchUpdate({ requests: [{ pinTableHeaderRows: {
       tableStartLocation: { index: startIndex }, pinnedHeaderRowsCount: 1 } }] }, doc.getId());`,
  );
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map((page) => page.split('\n')[0])).toEqual(pages.map(() => 'Nº Nombre'));
});

test('what holds together and is longer than a page breaks where it must, and leaves no page empty', async () => {
  const pages = await pagesAfter(90, 'doc.saveAndClose(); hold(doc.getId(), 1, 500);');
  expect(pages.map((page) => page.includes('Renglón'))).toEqual(pages.map(() => true));
});

test('room under the last paragraph begins no page', async () => {
  const pages = await pagesAfter(12, `body.appendParagraph('Fin').setSpacingAfter(500);`);
  expect(pages).toHaveLength(1);
});

test('a justified line is spread between its words: a code stays whole, a comma stays at its word', async () => {
  const [page = ''] = await pagesAfter(
    0,
    `const line = body.appendParagraph('Corrige el acta REU-2026-0005-A1, constitucionalmenteinquebrantable.');
     line.setAlignment(DocumentApp.HorizontalAlignment.JUSTIFY).setIndentEnd(200);
     line.editAsText().setBold(16, 31, true);`,
  );
  const [first = ''] = page.split('\n');
  expect(first).toBe('Corrige el acta REU-2026-0005-A1,');
});
