/** The parts of a Google Doc that hold text, read alike: body, header, footer, and the cells of tables. */

export type Doc = GoogleAppsScript.Document.Document;
export type Table = GoogleAppsScript.Document.Table;
export type TableRow = GoogleAppsScript.Document.TableRow;
export type Paragraph = GoogleAppsScript.Document.Paragraph;
export type ListItem = GoogleAppsScript.Document.ListItem;
export type Section =
  | GoogleAppsScript.Document.Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection
  | GoogleAppsScript.Document.TableCell;

/** A child of a section that we know how to fill; others (rules, contents) stay as they are. */
export type Block =
  | { readonly kind: 'paragraph'; readonly element: Paragraph }
  | { readonly kind: 'item'; readonly element: ListItem }
  | { readonly kind: 'table'; readonly element: Table };

/** Body, header and footer; a document may lack the last two. */
export function sectionsOf(doc: Doc): Section[] {
  const header = doc.getHeader() as GoogleAppsScript.Document.HeaderSection | null;
  const footer = doc.getFooter() as GoogleAppsScript.Document.FooterSection | null;
  return [...(header ? [header] : []), doc.getBody(), ...(footer ? [footer] : [])];
}

export function findBlock(section: Section, index: number): Block | undefined {
  const child = section.getChild(index);
  const type = child.getType();
  if (type === DocumentApp.ElementType.PARAGRAPH) return { kind: 'paragraph', element: child.asParagraph() };
  if (type === DocumentApp.ElementType.LIST_ITEM) return { kind: 'item', element: child.asListItem() };
  return type === DocumentApp.ElementType.TABLE ? { kind: 'table', element: child.asTable() } : undefined;
}

export const cellsOf = (row: TableRow): GoogleAppsScript.Document.TableCell[] =>
  Array.from({ length: row.getNumCells() }, (_, index) => row.getCell(index));

export const rowsOf = (table: Table): TableRow[] =>
  Array.from({ length: table.getNumRows() }, (_, index) => table.getRow(index));

const textsOfRow = (row: TableRow): string =>
  cellsOf(row)
    .map((cell) => cell.getText())
    .join('\t');

function textsOfSection(section: Section): string[] {
  const indexes = Array.from({ length: section.getNumChildren() }, (_, index) => index);
  return indexes.flatMap((index) => {
    const block = findBlock(section, index);
    if (!block) return [];
    return block.kind === 'table' ? rowsOf(block.element).map(textsOfRow) : [block.element.getText()];
  });
}

/** Every text of a document, as the check of templates wants them: one a paragraph, one a table row. */
export const textsOfDocument = (doc: Doc): string[] => sectionsOf(doc).flatMap(textsOfSection);
