/** Documents: text, its styles, finding and replacing. Fact 68. */
import { describe, expect, test } from '@jest/globals';
import { failureOf, valueOf } from '../scripts';

const inBody = (body: string) => valueOf(`const body = DocumentApp.create('D').getBody(); ${body}`);
const refused = (body: string) => failureOf(`const body = DocumentApp.create('D').getBody(); ${body}`);

describe('fact 68: replaceText', () => {
  test('the pattern is RE2 text: braces, dollars and dots are escaped to be meant', () => {
    const replaced = (text: string, pattern: string) =>
      inBody(`body.appendParagraph(${JSON.stringify(text)}).replaceText(${JSON.stringify(pattern)}, 'X');
        return body.getText().slice(1);`);
    expect(replaced('a {{campo}} b', '\\{\\{campo\\}\\}')).toBe('a X b');
    expect(replaced('a {{campo}} b', '{{campo}}')).toBe('a X b');
    expect(replaced('1.5 y 125', '1.5')).toBe('X y X');
    expect(replaced('1.5 y 125', '1\\.5')).toBe('X y 125');
    expect(replaced('RD$5', '\\$\\d+')).toBe('RDX');
    expect(replaced('Ñame ñame', '(?i)ñAME')).toBe('X X');
    expect(replaced('a.b', '\\Q.\\E')).toBe('aXb');
    expect(replaced('añb', '\\p{L}{3}')).toBe('X');
  });

  test('what RE2 does not have is refused', () => {
    for (const pattern of ['(?=a)', '(?<!a)', '(a', '\\y']) {
      expect(refused(`body.replaceText(${JSON.stringify(pattern)}, '');`)).toBe(
        `Invalid regular expression pattern ${pattern}`,
      );
    }
  });

  test('a pattern that is no text fits no signature', () => {
    expect(refused(`body.replaceText(/a/, 'b');`)).toMatch(/don't match the method signature/);
  });

  test('it matches inside each text block only: over runs, never across paragraphs', () => {
    expect(
      inBody(`const text = body.appendParagraph('{{campo}}').editAsText().setBold(2, 4, true);
        body.appendParagraph('{{ca'); body.appendParagraph('mpo}}');
        body.replaceText('\\\\{\\\\{campo\\\\}\\\\}', 'X'); return body.getText();`),
    ).toBe('\nX\n{{ca\nmpo}}');
  });

  test('the replacement is plain text: no dollar has a meaning', () => {
    expect(inBody(`body.appendParagraph('a'); body.replaceText('a', 'RD$1$&'); return body.getText();`)).toBe(
      '\nRD$1$&',
    );
  });

  test('every match in every cell, in the style of its first character', () => {
    expect(
      inBody(`const cell = body.appendTable([['Sr. {{n}}, {{n}}']]).getCell(0, 0);
        cell.editAsText().setBold(4, 8, true);
        body.replaceText('\\\\{\\\\{n\\\\}\\\\}', 'Ana');
        const text = cell.editAsText();
        return [text.getText(), text.getTextAttributeIndices(), text.isBold(3), text.isBold(4), text.isBold(9)];`),
    ).toEqual(['Sr. Ana, Ana', [0, 4, 7], null, true, null]);
  });
});

describe('findText', () => {
  test('gives one match after the other', () => {
    expect(
      inBody(`body.appendParagraph('a1 a2'); body.appendTable([['a3']]);
        const found = []; let at = null;
        while ((at = body.findText('a\\\\d', at))) {
          found.push([at.getElement().getText(), at.getStartOffset(), at.getEndOffsetInclusive(), at.isPartial()]);
        }
        return found;`),
    ).toEqual([
      ['a1 a2', 0, 1, true],
      ['a1 a2', 3, 4, true],
      ['a3', 0, 1, true],
    ]);
  });

  test('findElement too', () => {
    expect(
      inBody(`body.appendTable([['a'], ['b']]);
        const first = body.findElement(DocumentApp.ElementType.TABLE_ROW);
        const second = body.findElement(DocumentApp.ElementType.TABLE_ROW, first);
        return [first, second].map((found) => found.getElement().getText() + found.getStartOffset())
          .concat(String(body.findElement(DocumentApp.ElementType.TABLE_ROW, second)));`),
    ).toEqual(['a-1', 'b-1', 'null']);
  });
});

describe('styles of text', () => {
  test('set on all of it or on a stretch, both ends included', () => {
    expect(
      inBody(`const text = body.appendParagraph('negrita y más').editAsText();
        text.setBold(0, 6, true).setItalic(true).setForegroundColor(8, 8, '#ff0000').setFontSize(14);
        return [text.isBold(), text.isBold(6), text.isBold(7), text.isItalic(), text.getForegroundColor(8),
          text.getFontSize(), text.getTextAttributeIndices()];`),
    ).toEqual([null, true, null, true, '#ff0000', 14, [0, 7, 8, 9]]);
  });

  test('a stretch outside the text is refused', () => {
    expect(refused(`body.appendParagraph('abc').editAsText().setBold(0, 3, true);`)).toBe(
      'Invalid argument: offset',
    );
  });

  test('setText keeps the style of the first character, also through an empty text', () => {
    expect(
      inBody(`const p = body.appendParagraph('uno dos'); p.editAsText().setBold(0, 2, true);
        p.setText(''); const empty = p.getNumChildren(); p.setText('tres');
        return [empty, p.getText(), p.editAsText().isBold()];`),
    ).toEqual([0, 'tres', true]);
  });

  test('appended text goes on in the style before it, and is a text of its own until the document is opened again', () => {
    expect(
      inBody(`const p = body.appendParagraph('uno'); p.editAsText().setBold(true);
        p.appendText(' dos').setBold(false).setUnderline(true);
        const before = p.getNumChildren();
        const doc = DocumentApp.create('E'); doc.getBody().appendParagraph(p.copy()); doc.saveAndClose();
        const q = DocumentApp.openById(doc.getId()).getBody().getChild(1);
        return [before, q.getNumChildren(), q.getText(), q.editAsText().isBold(0), q.editAsText().isBold(4)];`),
    ).toEqual([2, 1, 'uno dos', true, false]);
  });

  test('insertText, appendText and deleteText on a text', () => {
    expect(
      inBody(`const text = body.appendParagraph('ac').editAsText();
        text.insertText(1, 'b').appendText('def').deleteText(3, 4); return text.getText();`),
    ).toBe('abcf');
  });

  test('setAttributes: text attributes reach all text inside, alignment only the element itself', () => {
    expect(
      inBody(`const A = DocumentApp.Attribute;
        body.setText('Inicial');
        body.setAttributes({ [A.ITALIC]: true, [A.FONT_FAMILY]: 'Georgia',
          [A.HORIZONTAL_ALIGNMENT]: DocumentApp.HorizontalAlignment.CENTER });
        const first = body.getChild(0).getAttributes();
        const next = body.appendParagraph('Nuevo').getAttributes();
        return [first, next].map((all) => [all[A.ITALIC], all[A.FONT_FAMILY], String(all[A.HORIZONTAL_ALIGNMENT])]);`),
    ).toEqual([
      [true, 'Georgia', 'null'],
      [true, 'Georgia', 'LEFT'],
    ]);
  });

  test('null takes an attribute away', () => {
    expect(
      inBody(`const p = body.appendParagraph('a'); p.setAttributes({ BOLD: true });
        p.setAttributes({ BOLD: null }); return p.editAsText().isBold();`),
    ).toBeNull();
  });

  test('a paragraph begun after another takes over the style of its text, not its heading or alignment', () => {
    expect(
      inBody(`const title = body.appendParagraph('Título').setHeading(DocumentApp.ParagraphHeading.HEADING1)
          .setAlignment(DocumentApp.HorizontalAlignment.CENTER);
        title.editAsText().setBold(true).setLinkUrl('https://a.example');
        const next = body.appendParagraph('Texto');
        return [String(next.getHeading()), String(next.getAlignment()), next.editAsText().isBold(),
          next.getLinkUrl()];`),
    ).toEqual(['NORMAL', 'LEFT', true, null]);
  });

  test('a heading takes away what was set on the paragraph, not on its text', () => {
    expect(
      inBody(`const p = body.appendParagraph('Título').setAlignment(DocumentApp.HorizontalAlignment.CENTER)
          .setSpacingBefore(9);
        p.editAsText().setItalic(true);
        p.setHeading(DocumentApp.ParagraphHeading.HEADING1);
        return [p.getAlignment(), p.getSpacingBefore(), p.editAsText().isItalic()];`),
    ).toEqual([null, null, true]);
  });

  test('a wrong value or an unknown attribute is refused', () => {
    expect(refused(`body.appendParagraph('a').setHeading('HEADING1');`)).toBe(
      "The parameters (String) don't match the method signature for DocumentApp.Paragraph.setHeading.",
    );
    expect(refused(`body.setAttributes({ NEGRITA: true });`)).toBe('Invalid argument: NEGRITA');
    expect(refused(`body.editAsText().setBold('sí');`)).toMatch(/don't match the method signature/);
  });
});

test('distances of a paragraph', () => {
  expect(
    inBody(`const p = body.appendParagraph('a').setSpacingAfter(6).setSpacingBefore(4).setLineSpacing(1.5)
        .setIndentStart(36).setIndentFirstLine(18).setIndentEnd(9);
      return [p.getSpacingAfter(), p.getSpacingBefore(), p.getLineSpacing(), p.getIndentStart(),
        p.getIndentFirstLine(), p.getIndentEnd()];`),
  ).toEqual([6, 4, 1.5, 36, 18, 9]);
});
