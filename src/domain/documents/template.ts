/** The template language: a document declared as plain blocks with marks, and the list of marks it may carry. */
import type { DocumentType } from '../tables/document-catalogues';

/** What a value is; decides the variants a mark may ask for («{{fecha|letras}}»). */
export type ValueKind = 'text' | 'paragraph' | 'integer' | 'money' | 'date' | 'time' | 'datetime';

export interface ValueDeclaration {
  readonly kind: ValueKind;
  /** What the mark stands for, for who restyles the template. */
  readonly description: string;
  /** A template without it is refused. */
  readonly required?: boolean;
}

export type ValueDeclarations = Readonly<Record<string, ValueDeclaration>>;

export interface ListDeclaration {
  readonly description: string;
  readonly required?: boolean;
  /** Marks inside the repeated row or paragraph. */
  readonly values: ValueDeclarations;
}

/** A run of text in the document. A mark pair (`{{?x}}…{{/?}}`) opens and closes in the same text; `**…**` is bold. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A paragraph repeated for each line of the list whose marks it holds. */
  | { readonly kind: 'item'; readonly text: string }
  /** A header row and one row that carries `{{#lista}}` in its first cell and `{{/lista}}` in its last. */
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** Size of the letters in points; the document's own when absent. */
      readonly letters?: number;
      /** Least height of a row in points, where people write by hand. */
      readonly rowHeight?: number;
    }
  /** A page for each line of a list: `{{#lista}}` stands in its first text and `{{/lista}}` in its last. */
  | {
      readonly kind: 'page';
      /** A letter runs from margin to margin; a certificate stands in the middle. */
      readonly look?: 'letter';
      readonly texts: readonly string[];
      /** Height in points, more than half of the page: two do not fit on one. */
      readonly points: number;
    }
  /** Words with room to write by hand between them. */
  | { readonly kind: 'blanks'; readonly text: string }
  /** A line across the page, to fold or cut along. */
  | { readonly kind: 'cut' }
  /** Places to sign: a line over each text. */
  | { readonly kind: 'signatures'; readonly texts: readonly string[] };

export interface Column {
  readonly header: string;
  /** What its cell of the repeating row says. */
  readonly cell: string;
  /** Width; all columns together no more than the `textWidth` of the page. */
  readonly points: number;
}

/** A letter page in points: 11 by 8.5 inches. */
const letter = { long: 792, short: 612 } as const;

export interface Page {
  readonly lying?: boolean;
  /** On each side, in points. */
  readonly margin: number;
}

/** Upright, with an inch on each side, as Google gives it. */
const usualPage: Page = { margin: 72 };

/** Width, height and margin of a template's page, and the width that is left for its text; points. */
export function measuresOf({ page = usualPage }: Pick<TemplateDeclaration, 'page'>) {
  const [width, height] = page.lying ? [letter.long, letter.short] : [letter.short, letter.long];
  return { width, height, margin: page.margin, textWidth: width - 2 * page.margin };
}

export interface TemplateDeclaration {
  /** The type of the documents made from it: `acta`. */
  readonly name: DocumentType;
  /** What people call it, and the title of the template's file. */
  readonly title: string;
  readonly values: ValueDeclarations;
  /** `{{?nombre}}` → when its text stays. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, ListDeclaration>>;
  readonly page?: Page;
  readonly header: readonly string[];
  readonly footer: readonly string[];
  readonly blocks: readonly Block[];
}

/** The two rows of a table before it is filled. */
export const tableRows = (columns: readonly Column[]): string[][] => [
  columns.map(({ header }) => header),
  columns.map(({ cell }) => cell),
];

const textsOfBlock = (block: Block): string[] => {
  if (block.kind === 'table') return tableRows(block.columns).map((cells) => cells.join('\t'));
  if (block.kind === 'cut') return [];
  if (block.kind === 'page') return [block.texts.join('\n')];
  return block.kind === 'signatures' ? [...block.texts] : [block.text];
};

/** Who signs, in order; a template has at most one place for it. */
export const signatureTexts = ({ blocks }: TemplateDeclaration): string[] =>
  blocks.flatMap((block) => (block.kind === 'signatures' ? [...block.texts] : []));

/** The texts of a template as `validateTemplate` wants them: one per paragraph, one per table row. */
export const textsOf = (template: TemplateDeclaration): string[] => [
  ...template.header,
  ...template.blocks.flatMap(textsOfBlock),
  ...template.footer,
];
