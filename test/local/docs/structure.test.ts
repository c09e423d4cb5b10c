/** Documents: their elements, how they are put in, copied and removed. Facts 65–70 and 72. */
import { describe, expect, test } from '@jest/globals';
import { failureOf, valueOf } from '../scripts';

const inBody = (body: string) => valueOf(`const body = DocumentApp.create('D').getBody(); ${body}`);
const refused = (body: string) => failureOf(`const body = DocumentApp.create('D').getBody(); ${body}`);

describe('fact 65: a body begins with an empty paragraph that stays', () => {
  test('what is appended comes after it', () => {
    expect(inBody(`return [body.getNumChildren(), body.getText()];`)).toEqual([1, '']);
    expect(inBody(`body.appendParagraph('p1'); return body.getText();`)).toBe('\np1');
  });

  test('cells are joined by line ends', () => {
    expect(
      inBody(`const table = body.appendTable([['a', 'b'], ['c', 'd']]);
        return [table.getText(), table.getRow(0).getText(), body.getText()];`),
    ).toEqual(['a\nb\nc\nd', 'a\nb', '\na\nb\nc\nd\n']);
  });
});

describe('fact 66: tables', () => {
  test('an empty paragraph follows an appended table', () => {
    expect(
      inBody(`body.appendTable([['a']]); body.appendListItem('x');
        return body.getParagraphs().length + ' ' + Array.from({ length: body.getNumChildren() }, (_, i) =>
          body.getChild(i).getType().toString()).join();`),
    ).toBe('4 PARAGRAPH,TABLE,PARAGRAPH,LIST_ITEM');
  });

  test('appendTable() has no rows', () => {
    expect(inBody(`return [body.appendTable().getNumRows(), body.getText()];`)).toEqual([0, '\n\n']);
  });

  test('only lists of lists of text make a table', () => {
    expect(refused(`body.appendTable([[1, 2]]);`)).toBe(
      "The parameters (number[][]) don't match the method signature for DocumentApp.Body.appendTable.",
    );
  });

  test('rows are copied, filled and removed', () => {
    expect(
      inBody(`const table = body.appendTable([['Nº', 'Nombre'], ['{{n}}', '{{nombre}}']]);
        const model = table.getRow(1);
        ['Ana', 'Luz'].forEach((name, i) => {
          const row = table.insertTableRow(1 + i, model.copy());
          row.getCell(0).setText(String(i + 1));
          row.replaceText('\\\\{\\\\{nombre\\\\}\\\\}', name);
        });
        model.removeFromParent();
        return table.getText();`),
    ).toBe('Nº\nNombre\n1\nAna\n2\nLuz');
  });

  test('widths belong to columns, and a copied table keeps them', () => {
    expect(
      inBody(`const table = body.appendTable([['a', 'b']]).setColumnWidth(1, 90);
        table.getCell(0, 0).setWidth(40);
        const copy = body.appendTable(table.copy());
        return [copy.getColumnWidth(0), copy.getCell(0, 1).getWidth()];`),
    ).toEqual([40, 90]);
  });

  test('cells have a look of their own', () => {
    expect(
      inBody(`const cell = body.appendTable([['a']]).setBorderWidth(2).setBorderColor('#ff0000').getCell(0, 0);
        cell.setBackgroundColor('#eeeeee').setPaddingTop(3)
          .setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
        const table = cell.getParentTable();
        return [cell.getBackgroundColor(), cell.getPaddingTop(), String(cell.getVerticalAlignment()),
          table.getBorderWidth(), table.getBorderColor(), cell.editAsText().getBackgroundColor()];`),
    ).toEqual(['#eeeeee', 3, 'CENTER', 2, '#ff0000', null]);
  });
});

describe('fact 67: only what is detached can be put in', () => {
  test('an attached element is refused', () => {
    for (const [make, put] of [
      [`body.appendParagraph('p')`, `body.appendParagraph(x)`],
      [`body.appendTable([['a']])`, `body.insertTable(1, x)`],
      [`body.appendListItem('i')`, `body.appendListItem(x)`],
      [`body.appendPageBreak()`, `body.insertPageBreak(1, x)`],
    ]) {
      expect(refused(`const x = ${make}; ${put};`)).toBe('Element must be detached.');
    }
  });

  test('a copy is deep, has no parent and does not follow the original', () => {
    expect(
      inBody(`const p = body.appendParagraph('uno'); p.setHeading(DocumentApp.ParagraphHeading.HEADING1);
        const copy = p.copy(); p.setText('dos');
        const parent = copy.getParent();
        body.appendParagraph(copy);
        return [parent, String(copy), body.getText(), String(body.getChild(2).getHeading())];`),
    ).toEqual([null, 'Paragraph', '\ndos\nuno', 'HEADING1']);
  });

  test('an element of the wrong kind fits no signature', () => {
    expect(refused(`body.insertParagraph(1, body);`)).toBe(
      "The parameters (DocumentApp.DocumentBodySection) don't match the method signature for DocumentApp.Body.insertParagraph.",
    );
  });
});

describe('fact 69: a section ends with a paragraph', () => {
  test('the last one cannot be removed, of a body or of a cell', () => {
    const message = "Can't remove the last paragraph in a document section.";
    expect(refused(`body.getChild(0).removeFromParent();`)).toBe(message);
    expect(refused(`body.appendParagraph('a'); body.removeChild(body.getChild(1));`)).toBe(message);
    expect(refused(`body.appendTable([['a']]).getCell(0, 0).getChild(0).removeFromParent();`)).toBe(message);
  });

  test('others can', () => {
    expect(
      inBody(`body.appendParagraph('a'); body.appendParagraph('b');
        body.removeChild(body.getChild(0)); body.getChild(0).removeFromParent(); return body.getText();`),
    ).toBe('b');
  });

  test('clear leaves one empty paragraph', () => {
    expect(
      inBody(`body.appendTable([['a']]); body.clear(); return [body.getNumChildren(), body.getText()];`),
    ).toEqual([1, '']);
  });
});

describe('fact 70: places', () => {
  test('an index past the end is refused', () => {
    expect(refused(`body.insertParagraph(99, 'a');`)).toBe(
      'Child index (99) must be less than or equal to the number of child elements (1).',
    );
    expect(inBody(`body.insertParagraph(1, 'b'); body.insertParagraph(0, 'a'); return body.getText();`)).toBe(
      'a\n\nb',
    );
  });

  test('children, parents and neighbours', () => {
    expect(
      inBody(`const a = body.appendParagraph('a'); const b = body.appendParagraph('b');
        return [body.getChildIndex(b), a.getNextSibling().getText(), b.getPreviousSibling().getText(),
          b.getNextSibling(), String(a.getParent()), a.isAtDocumentEnd(), b.isAtDocumentEnd()];`),
    ).toEqual([2, 'b', 'a', null, 'DocumentBodySection', false, true]);
    expect(
      refused(`const other = DocumentApp.create('E').getBody().getChild(0); body.getChildIndex(other);`),
    ).toBe('Element does not contain the specified child element.');
  });

  test('an element is cast to its own kind only', () => {
    expect(inBody(`return body.getChild(0).asParagraph().getText();`)).toBe('');
    expect(refused(`body.getChild(0).asTable();`)).toBe("PARAGRAPH can't be cast to TABLE.");
  });
});

describe('fact 72: names, lists, header and footer', () => {
  test('the body calls itself DocumentBodySection', () => {
    expect(inBody(`return String(body);`)).toBe('DocumentBodySection');
  });

  test('list items that follow each other share a list, numbered; paragraphs include them', () => {
    expect(
      inBody(`const a = body.appendListItem('a'), b = body.appendListItem('b');
        body.appendParagraph('p'); const c = body.appendListItem('c');
        return [a.getListId() === b.getListId(), a.getListId() === c.getListId(), String(a.getGlyphType()),
          a.getNestingLevel(), body.getParagraphs().length, body.getListItems().length];`),
    ).toEqual([true, false, 'NUMBER', 0, 5, 3]);
  });

  test('a glyph is of the whole level', () => {
    expect(
      inBody(`const a = body.appendListItem('a'), b = body.appendListItem('b').setNestingLevel(1);
        a.setGlyphType(DocumentApp.GlyphType.BULLET); const c = body.appendListItem('c');
        return [a, b, c].map((item) => String(item.getGlyphType()));`),
    ).toEqual(['BULLET', 'NUMBER', 'NUMBER']);
  });

  test('a second header or footer is refused', () => {
    expect(failureOf(`const d = DocumentApp.create('D'); d.addHeader(); d.addHeader();`)).toBe(
      'Document tab already contains a header.',
    );
    expect(failureOf(`const d = DocumentApp.create('D'); d.addFooter(); d.addFooter();`)).toBe(
      'Document tab already contains a footer.',
    );
  });

  test('they are sections of their own, which the body does not reach', () => {
    expect(
      valueOf(`const d = DocumentApp.create('D'); const none = d.getHeader();
        d.addHeader().appendParagraph('{{folio}}'); d.addFooter().setText('pie {{folio}}');
        d.getBody().replaceText('folio', 'X'); d.getBody().clear();
        return [none, d.getHeader().getText(), d.getFooter().getText()];`),
    ).toEqual([null, '\n{{folio}}', 'pie {{folio}}']);
  });
});

test('page breaks and rules stand in paragraphs of their own', () => {
  expect(
    inBody(`const mark = body.appendPageBreak(); body.appendHorizontalRule();
      return [String(mark.getType()), String(mark.getParent().getType()), body.getText(),
        String(body.getChild(2).getChild(0))];`),
  ).toEqual(['PAGE_BREAK', 'PARAGRAPH', '\n\n', 'HorizontalRule']);
});

test('a page is letter with margins of an inch until it is said otherwise, also landscape', () => {
  expect(
    inBody(`const before = [body.getPageWidth(), body.getPageHeight(), body.getMarginTop()];
      body.setPageWidth(792).setPageHeight(612).setMarginLeft(36);
      return [...before, body.getPageWidth(), body.getPageHeight(), body.getMarginLeft()];`),
  ).toEqual([612, 792, 72, 792, 612, 36]);
});

test('what is not emulated says so', () => {
  expect(refused(`body.appendImage(Utilities.newBlob('x'));`)).toMatch(/no está emulado/);
});
