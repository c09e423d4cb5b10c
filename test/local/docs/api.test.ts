/** The Docs API beside DocumentApp: indexes of paragraphs, and the one style that only it can set. */
import { describe, expect, test } from '@jest/globals';
import { failureOf, valueOf } from '../scripts';

const make = `const doc = DocumentApp.create('D'); const id = doc.getId(); const body = doc.getBody();
  body.setText('Uno'); body.appendParagraph('Dos'); body.appendTable([['a']]); body.appendParagraph('Tres');
  doc.saveAndClose();`;
const hold = (range: string, fields = 'keepWithNext'): string =>
  `Docs.Documents.batchUpdate({ requests: [{ updateParagraphStyle: {
    range: ${range}, paragraphStyle: { keepWithNext: true }, fields: '${fields}' } }] }, id);`;
const kept = `return Docs.Documents.get(id).body.content.map(({ paragraph }) =>
  paragraph && paragraph.paragraphStyle.keepWithNext === true);`;

describe('Documents.get', () => {
  test('tells where each paragraph stands, its line end counted, after the section break', () => {
    expect(
      valueOf(
        `${make} return Docs.Documents.get(id, { fields: 'body(content(startIndex,endIndex))' }).body.content;`,
      ),
    ).toMatchObject([
      { endIndex: 1 },
      { startIndex: 1, endIndex: 5 },
      { startIndex: 5, endIndex: 9 },
      {},
      {},
      {},
    ]);
    expect(
      valueOf(`${make} return Docs.Documents.get(id).body.content[2].paragraph.elements[0].textRun.content;`),
    ).toBe('Dos\n');
  });

  test('knows only Docs', () => {
    expect(failureOf(`Docs.Documents.get('nadie');`)).toContain(
      'API call to docs.documents.get failed with error: Requested entity was not found.',
    );
  });
});

describe('keepWithNext', () => {
  test('belongs to the paragraphs of the range, and goes where a script copies them', () => {
    expect(valueOf(`${make} ${hold('{ startIndex: 5, endIndex: 9 }')} ${kept}`)).toEqual([
      undefined,
      false,
      true,
      undefined,
      false,
      false,
    ]);
    expect(
      valueOf(`${make} ${hold('{ startIndex: 5, endIndex: 9 }')}
        const again = DocumentApp.openById(id);
        again.getBody().insertParagraph(0, again.getBody().getChild(1).copy());
        again.saveAndClose(); ${kept}`),
    ).toEqual([undefined, true, false, true, undefined, false, false]);
  });

  test('belongs to the paragraphs of a row of a table too, by the indexes of the row', () => {
    expect(
      valueOf(`const doc = DocumentApp.create('D'); const id = doc.getId();
        doc.getBody().appendTable([['a', 'b'], ['c', 'd']]); doc.saveAndClose();
        const rows = () => Docs.Documents.get(id).body.content.find(({ table }) => table).table.tableRows;
        const [{ startIndex, endIndex }] = rows();
        ${hold('{ startIndex, endIndex }')}
        return rows().map(({ tableCells }) => tableCells.map(({ content }) =>
          content.map(({ paragraph }) => paragraph.paragraphStyle.keepWithNext === true)));`),
    ).toEqual([
      [[true], [true]],
      [[false], [false]],
    ]);
  });

  test('rows of a table are pinned by where it starts, and nothing else can be', () => {
    const pin = (index: string): string =>
      `Docs.Documents.batchUpdate({ requests: [{ pinTableHeaderRows: {
        tableStartLocation: { index: ${index} }, pinnedHeaderRowsCount: 1 } }] }, id);`;
    expect(
      valueOf(`${make}
        const table = () => Docs.Documents.get(id).body.content.find((each) => each.table);
        ${pin('table().startIndex')}
        return table().table.tableRows.map(({ tableRowStyle }) => tableRowStyle);`),
    ).toEqual([{ tableHeader: true }]);
    expect(failureOf(`${make} ${pin('1')}`)).toContain('Invalid table start location');
  });

  test('beyond the end is refused, another style not emulated', () => {
    expect(failureOf(`${make} ${hold('{ startIndex: 1, endIndex: 99 }')}`)).toContain(
      'must be less than the end index',
    );
    expect(failureOf(`${make} ${hold('{ startIndex: 1, endIndex: 5 }', 'keepLinesTogether')}`)).toMatch(
      /no está emulado/,
    );
  });
});
