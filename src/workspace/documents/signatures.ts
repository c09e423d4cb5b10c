/** Keeps the places to sign on the page of the words that are signed. Only the Docs API can say so: DocumentApp has no word for it. */
import { signatureTexts, type TemplateDeclaration } from '../../domain/documents';

type Element = GoogleAppsScript.Docs.Schema.StructuralElement;

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

/** To be called on a saved template, whose marks still stand as they were declared. */
export function keepSignaturesTogether(documentId: string, template: TemplateDeclaration): void {
  const signatures = signatureTexts(template);
  if (signatures.length === 0) return;
  const fields = 'body(content(startIndex,endIndex,paragraph(elements(textRun(content)))))';
  const content = Docs!.Documents.get(documentId, { fields }).body?.content ?? [];
  const requests = closingOf(content, signatures).map(({ startIndex, endIndex }) => ({
    updateParagraphStyle: {
      range: { startIndex, endIndex },
      paragraphStyle: { keepWithNext: true },
      fields: 'keepWithNext',
    },
  }));
  if (requests.length > 0) Docs!.Documents.batchUpdate({ requests }, documentId);
}
