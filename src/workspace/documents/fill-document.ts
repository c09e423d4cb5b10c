/** Fills the marks of an open document: values, conditions, and the rows and paragraphs that repeat. */
import type { DocumentRequest } from '../../application/ports';
import { findPlaceholders } from '../../domain/documents';
import { edited, editsOf, paragraphBreak, type Edit, type Filling } from './edits';
import { cellsOf, findBlock, rowsOf, sectionsOf, type Doc, type ListItem } from './sections';
import type { Paragraph, Section, Table, TableRow } from './sections';

/** What a document is filled with. */
export type Contents = Pick<DocumentRequest, 'values' | 'conditions' | 'lists'>;

type Line = Readonly<Record<string, string>>;

export function fillDocument(doc: Doc, contents: Contents): void {
  for (const section of sectionsOf(doc)) fillSection(section, contents);
}

/**
 * From the last child to the first, so that what is added or removed moves nothing that is still to be done.
 *
 * @param line in a cell of a row that repeats: the row's own line of the list
 */
function fillSection(section: Section, contents: Contents, line?: Line): void {
  for (let index = section.getNumChildren() - 1; index >= 0; index -= 1) {
    const block = findBlock(section, index);
    if (block?.kind === 'table') fillTable(block.element, contents);
    else if (block) fillParagraph(section, index, block.element, contents, line);
  }
}

const listIn = (text: string): string | undefined =>
  findPlaceholders(text).find(({ kind }) => kind === 'listStart')?.name;

const fillingOf = ({ values, conditions }: Contents, line: Line): Filling => ({
  values: { ...values, ...line },
  conditions,
});

/** Fills one paragraph; one that repeats becomes a copy for each line of its list. */
function fillParagraph(
  section: Section,
  index: number,
  paragraph: Paragraph | ListItem,
  contents: Contents,
  line: Line | undefined,
): void {
  const text = paragraph.getText();
  if (!text.includes('{{')) return;
  const list = line ? undefined : listIn(text);
  const lines = list === undefined ? [line ?? {}] : (contents.lists[list] ?? []);
  const fillings = lines.map((each) => editsOf(text, fillingOf(contents, each)));
  if (fillings.every((edits) => edited(text, edits).trim() === '')) {
    removeParagraph(section, index, paragraph);
    return;
  }
  // Copies first, while the paragraph still carries its marks.
  const copies = fillings.slice(1).map(() => paragraph.copy());
  copies.forEach((copy, nth) => insertBlock(section, index + 1 + nth, copy));
  [...fillings].reverse().forEach((edits, nth) => {
    const at = index + fillings.length - 1 - nth;
    const target = at === index ? paragraph : (findBlock(section, at)?.element as Paragraph);
    applyEdits(target, edits);
    splitAtBreaks(section, at, target);
  });
}

function insertBlock(section: Section, index: number, block: Paragraph | ListItem): void {
  if (block.getType() === DocumentApp.ElementType.LIST_ITEM) section.insertListItem(index, block as ListItem);
  else section.insertParagraph(index, block as Paragraph);
}

/** A section keeps its last paragraph, emptied. */
function removeParagraph(section: Section, index: number, paragraph: Paragraph | ListItem): void {
  if (index === section.getNumChildren() - 1) paragraph.clear();
  else paragraph.removeFromParent();
}

/** From the last edit to the first. What is inserted stands inside the mark, and so takes the mark's look. */
function applyEdits(paragraph: Paragraph | ListItem, edits: readonly Edit[]): void {
  const text = paragraph.editAsText();
  for (const { start, end, text: inserted } of [...edits].reverse()) {
    if (inserted === '') text.deleteText(start, end - 1);
    else {
      text.insertText(start + 1, inserted);
      text.deleteText(start + 1 + inserted.length, end - 1 + inserted.length);
      text.deleteText(start, start);
    }
  }
}

/** A value of several paragraphs: the paragraph is copied for each, and each copy keeps its own part. */
function splitAtBreaks(section: Section, index: number, paragraph: Paragraph | ListItem): void {
  const text = paragraph.getText();
  const parts = text.split(paragraphBreak);
  let end = text.length;
  for (let nth = parts.length - 1; nth > 0; nth -= 1) {
    const start = end - (parts[nth] ?? '').length;
    const copy = paragraph.copy();
    insertBlock(section, index + 1, copy);
    const inserted = findBlock(section, index + 1)?.element as Paragraph;
    inserted.editAsText().deleteText(0, start - 1);
    paragraph.editAsText().deleteText(start - 1, end - 1);
    end = start - 1;
  }
}

/** Rows that repeat; a table whose only list is empty goes, for an empty grid tells nobody anything. */
function fillTable(table: Table, contents: Contents): void {
  let emptied = false;
  const rows = rowsOf(table);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] as TableRow;
    const list = listIn(row.getText());
    if (list === undefined) fillRow(row, contents);
    else {
      const lines = contents.lists[list] ?? [];
      emptied ||= lines.length === 0;
      // The row itself serves the last line, so that its copies are made while it still carries its marks.
      lines.slice(0, -1).forEach((line, nth) => {
        fillRow(table.insertTableRow(index + nth, row.copy()), contents, line);
      });
      const last = lines[lines.length - 1];
      if (last) fillRow(row, contents, last);
      else row.removeFromParent();
    }
  }
  if (emptied && table.getNumRows() <= 1) table.removeFromParent();
}

function fillRow(row: TableRow, contents: Contents, line?: Line): void {
  for (const cell of cellsOf(row)) {
    if (cell.getText().includes('{{')) fillSection(cell, contents, line);
  }
}
