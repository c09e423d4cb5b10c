/** What this room uses of pdfmake, which brings no types. */

declare module 'pdfmake' {
  /** A page function gets the number of the page, from 1, and how many there are. */
  type PageText = (page: number, pages: number) => PdfNode;

  export interface PdfNode {
    readonly [property: string]: unknown;
  }

  export interface PdfDefinition {
    readonly info: Readonly<Record<string, unknown>>;
    readonly language: string;
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly pageMargins: readonly [left: number, top: number, right: number, bottom: number];
    readonly header: PageText;
    readonly footer: PageText;
    readonly content: readonly PdfNode[];
    readonly defaultStyle: Readonly<Record<string, unknown>>;
    readonly pageBreakBefore: (node: DrawnNode, nodes: DrawnNodes) => boolean;
  }

  /** A node once it has its place on a page. */
  export interface DrawnNode {
    readonly id?: string;
    /** Where it begins; the pages of its other lines are not to be trusted where it stands in a table. */
    readonly startPosition: { readonly pageNumber: number };
    /** Whether it only holds others. */
    readonly stack: boolean;
  }

  export interface DrawnNodes {
    getPreviousNodesOnPage(): readonly DrawnNode[];
    getFollowingNodesOnPage(): readonly DrawnNode[];
  }

  interface PdfMake {
    setFonts(fonts: typeof import('pdfmake/fonts/Roboto.js').default): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Uint8Array> };
  }

  const pdfmake: PdfMake;
  export default pdfmake;
}

declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: {
    readonly Roboto: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
  };
  export default fonts;
}

declare module 'pdfmake/js/ElementWriter.js' {
  /** A piece of a line: up to a space, a hyphen or a change of letters. */
  interface DrawnPiece {
    readonly text: string;
    readonly alignment?: string;
    x: number;
    /** By how much it stands apart from the piece before; what underlines it is drawn so much longer. */
    justifyShift?: number;
  }

  export interface DrawnLine {
    readonly inlines: readonly DrawnPiece[];
    readonly newLineForced?: boolean;
    readonly lastLineInParagraph?: boolean;
    getWidth(): number;
  }

  export interface LineWriter {
    readonly prototype: {
      alignLine: (this: LineWriter['prototype'], line: DrawnLine) => void;
      context(): { readonly availableWidth: number };
    };
  }

  const writer: LineWriter | { readonly default: LineWriter };
  export default writer;
}
