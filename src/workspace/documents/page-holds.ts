/**
 * Keeps on one page what is read together: the header row of a table with its first row, words with the table or list that
 * they announce, and the places to sign with the words that are signed. A table that goes on repeats its header. Only the
 * Docs API can say so: DocumentApp has no word for it. Headings hold to what follows by their own style.
 */
import { signatureTexts, type TemplateDeclaration } from '../../domain/documents';

type Element = GoogleAppsScript.Docs.Schema.StructuralElement;
type Range = GoogleAppsScript.Docs.Schema.Range;

/** Paragraphs before the first signature that stay with it: the closing words and their heading. */
const wordsBefore = 2;

const textOf = ({ paragraph }: Element): string | undefined =>
  paragraph?.elements?.map(({ textRun }) => textRun?.content ?? '').join('');

/** The elements from the closing words to the last signature; none when the template has no place to sign. */
function closingOf(content: readonly Element[], signatures: readonly string[]): readonly Element[] {
  const last = signatures[signatures.length - 1];
  const end = last === undefined ? -1 : content.findIndex((element) => textOf(element) === `${last}\n`);
  const start = end - signatures.length * 2 + 1 - wordsBefore;
  return end < 0 ? [] : content.slice(Math.max(0, start), end).filter(({ paragraph }) => paragraph);
}

/** Whether a paragraph is one that repeats for each line of a list. */
const repeats = (element: Element): boolean => textOf(element)?.startsWith('{{#') === true;

/** Whether it is a table with a header row over the one that repeats. */
const hasHeader = ({ table }: Element): boolean => (table?.tableRows ?? []).length > 1;

/** The header row of each table, and the paragraph that announces a table or what repeats. */
function headsOf(content: readonly Element[]): Range[] {
  return content.flatMap((element, index) => {
    const rows = hasHeader(element) ? (element.table?.tableRows ?? []).slice(0, 1) : [];
    const before = content[index - 1];
    const announced = rows.length > 0 || repeats(element);
    return announced && before?.paragraph && !repeats(before) ? [before, ...rows] : rows;
  });
}

/** To be called on a saved template, whose marks still stand as they were declared. */
export function keepTogether(documentId: string, template: TemplateDeclaration): void {
  const row = 'table(tableRows(startIndex,endIndex))';
  const fields = `body(content(startIndex,endIndex,paragraph(elements(textRun(content))),${row}))`;
  const content = Docs!.Documents.get(documentId, { fields }).body?.content ?? [];
  const held = [...headsOf(content), ...closingOf(content, signatureTexts(template))];
  const requests = [
    ...held.map(({ startIndex, endIndex }) => ({
      updateParagraphStyle: {
        range: { startIndex, endIndex },
        paragraphStyle: { keepWithNext: true },
        fields: 'keepWithNext',
      },
    })),
    ...content.filter(hasHeader).map(({ startIndex }) => ({
      pinTableHeaderRows: { tableStartLocation: { index: startIndex }, pinnedHeaderRowsCount: 1 },
    })),
  ];
  if (requests.length > 0) Docs!.Documents.batchUpdate({ requests }, documentId);
}
