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
    readonly pageBreakBefore: (
      node: { readonly headlineLevel?: number },
      nodes: { getFollowingNodesOnPage(): readonly unknown[] },
    ) => boolean;
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
