/** Writes a template's declaration into an empty Doc, in a plain look that staff may restyle. */
import { measuresOf, tableRows, type Block, type TemplateDeclaration } from '../../domain/documents';
import type { Doc, ListItem, Paragraph } from './sections';

type Body = GoogleAppsScript.Document.Body;

/** Points between a table and the words under it. */
const offTable = 6;

/** Bold from end to end: whom a certificate is for. */
const isName = (text: string): boolean => /^\*\*[^*]+\*\*$/.test(text);

/** A line to sign on; what stands next says who. */
const signed = /^(\{\{[^}]*\}\})?_/;

const signatureLine = '______________________________';

const writers: {
  readonly [K in Block['kind']]: (body: Body, block: Extract<Block, { kind: K }>) => void;
} = {
  title: (body, { text }) => {
    const paragraph = body.appendParagraph(text);
    paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING1);
    paragraph.setAlignment(DocumentApp.HorizontalAlignment.CENTER).setSpacingBefore(6);
  },
  heading: (body, { text }) => {
    body.appendParagraph(text).setHeading(DocumentApp.ParagraphHeading.HEADING2).setSpacingBefore(12);
  },
  paragraph: (body, { text }) => {
    appendText(body, text).setAlignment(DocumentApp.HorizontalAlignment.JUSTIFY).setSpacingAfter(4);
  },
  item: (body, { text }) => {
    const item = body.appendListItem(withoutStars(text));
    // A table that follows would touch the last of them.
    item.setGlyphType(DocumentApp.GlyphType.BULLET).setSpacingAfter(4);
    embolden(item, text);
  },
  table: (body, { columns, letters, rowHeight }) => {
    const table = body.appendTable(tableRows(columns));
    if (letters !== undefined) table.editAsText().setFontSize(letters);
    if (rowHeight !== undefined) table.getRow(1).setMinimumHeight(rowHeight);
    const top = table.getRow(0);
    columns.forEach(({ points }, index) => {
      table.setColumnWidth(index, points);
      const cell = top.getCell(index);
      cell.setBackgroundColor('#e8eaed');
      cell.editAsText().setBold(true);
    });
  },
  page: (body, { texts, points, look }) => {
    const table = body.appendTable([['']]);
    table.setBorderWidth(0);
    table.getRow(0).setMinimumHeight(points);
    const cell = table.getCell(0, 0);
    texts.forEach((text, index) => {
      const paragraph = cell.appendParagraph(withoutStars(text));
      if (index === 0) paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING1);
      else plain(paragraph);
      if (index > 0 && look === undefined) paragraph.editAsText().setFontSize(isName(text) ? 20 : 12);
      const isSigned = [text, texts[index - 1] ?? ''].some((each) => signed.test(each));
      paragraph.setAlignment(
        look === 'letter' && index > 0 && !isSigned
          ? DocumentApp.HorizontalAlignment.JUSTIFY
          : DocumentApp.HorizontalAlignment.CENTER,
      );
      paragraph.setSpacingBefore(signed.test(text) ? 24 : 0).setSpacingAfter(signed.test(text) ? 0 : 6);
      embolden(paragraph, text);
    });
    // A new cell begins with an empty paragraph.
    cell.removeChild(cell.getChild(0));
  },
  blanks: (body, { text }) => {
    appendText(body, text).setSpacingBefore(8).setSpacingAfter(4);
  },
  cut: (body) => {
    body.appendHorizontalRule();
  },
  signatures: (body, { texts }) => {
    for (const text of texts) {
      const lines = [plain(body.appendParagraph(lineOver(text))), plain(body.appendParagraph(text))];
      for (const each of lines) each.setAlignment(DocumentApp.HorizontalAlignment.CENTER);
      lines[0]?.setSpacingBefore(24);
    }
  },
};

/** What is added takes the look of what stands before it: after a heading it would be one, after bold words bold. */
function plain(paragraph: Paragraph): Paragraph {
  paragraph.setHeading(DocumentApp.ParagraphHeading.NORMAL).editAsText().setBold(false);
  return paragraph;
}

const appendText = (body: Body, text: string): Paragraph => {
  const paragraph = plain(body.appendParagraph(withoutStars(text)));
  embolden(paragraph, text);
  return paragraph;
};

const withoutStars = (text: string): string => text.replace(/\*\*/g, '');

/** Makes bold what stood between pairs of stars in `text`. */
function embolden(paragraph: Paragraph | ListItem, text: string): void {
  let start = 0;
  for (const [index, part] of text.split('**').entries()) {
    const end = start + part.length;
    if (index % 2 === 1 && part !== '') paragraph.editAsText().setBold(start, end - 1, true);
    start = end;
  }
}

/** The line to sign on goes when the whole signature depends on a condition that does not hold. */
function lineOver(text: string): string {
  const condition = /^(\{\{\?[^}]+\}\})[\s\S]*(\{\{\/\?\}\})$/.exec(text);
  return condition ? `${condition[1]}${signatureLine}${condition[2]}` : signatureLine;
}

/** Room under the text, in points: for a footer of one line and the page number. */
const marginBottom = 60;

function setPage(body: Body, template: TemplateDeclaration): void {
  body.setMarginBottom(marginBottom);
  if (!template.page) return;
  const { width, height, margin } = measuresOf(template);
  body.setPageWidth(width).setPageHeight(height);
  body.setMarginLeft(margin).setMarginRight(margin);
}

const isTable = (block: Block | undefined): boolean => block?.kind === 'table' || block?.kind === 'page';

const lastOf = (body: Body): GoogleAppsScript.Document.Element => body.getChild(body.getNumChildren() - 1);

/**
 * Writes one block after another. Google puts an empty paragraph after each table (fact 66): where other words follow it
 * would stand as a gap, and stay when the table goes, so it is taken away.
 */
function writeBlocks(body: Body, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    const gap = isTable(blocks[index - 1]) && !isTable(block) ? lastOf(body) : undefined;
    writers[block.kind](body, block as never);
    if (!gap) return;
    gap.removeFromParent();
    if (block.kind === 'paragraph') lastOf(body).asParagraph().setSpacingBefore(offTable);
  });
}

/** Writes the whole template. What an interrupted attempt left is cleared first. */
export function writeTemplate(doc: Doc, template: TemplateDeclaration): void {
  const body = doc.getBody();
  // Google clears no body that ends with a list item or a table.
  if (body.getNumChildren() > 1) body.appendParagraph('');
  body.clear();
  setPage(body, template);
  writeBlocks(body, template.blocks);
  // A new body begins with an empty paragraph, which stays when others are added.
  if (body.getNumChildren() > 1 && body.getText().startsWith('\n')) body.removeChild(body.getChild(0));
  const header = (doc.getHeader() as GoogleAppsScript.Document.HeaderSection | null) ?? doc.addHeader();
  header.setText(template.header.join('\n'));
  for (const each of header.getParagraphs()) each.setAlignment(DocumentApp.HorizontalAlignment.CENTER);
  const footer = (doc.getFooter() as GoogleAppsScript.Document.FooterSection | null) ?? doc.addFooter();
  footer.setText(template.footer.join('\n')).editAsText().setFontSize(8);
}
