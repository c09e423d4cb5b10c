/** A document as PDF: its pages with header, footer and number, drawn with the font that pdfmake brings. */
import type { PdfDefinition, PdfNode } from 'pdfmake';
import type { World } from '../runtime/world';
import { storedDocument } from '../services/docs/documents';
import type { Attributes, StoredDocument, StoredNode } from '../services/docs/model';
import { pageOf, type Page } from '../services/docs/page';
import { documentInPdf } from '../services/docs/pdf-content';
import { findFile } from '../services/drive/files';
import { ListLabels } from './document-lists';
import { spreadBetweenWords } from './justified-lines';
import { Holds, placeName, type Place } from './page-breaks';
import { cellLook, paragraphLook, rowsOf, tableLook, textLook } from './document-style';

/** Distance of header and footer from the edge of the page, as Google sets it. */
const edge = 36;
/** Height of the line with the page number. */
const numberLine = 14;
/** Roboto's lines are a little higher than Arial's. */
const ownLineHeight = 1.172;

class PdfWriter {
  private readonly labels = new ListLabels();

  constructor(private readonly lineWidth: number) {}

  /** @param place of the nodes among all of a body, so that each can be found again on its page; none elsewhere */
  blocks(nodes: readonly StoredNode[] = [], place?: Place): PdfNode[] {
    return nodes.flatMap((node, index) => {
      const at = place && [...place, index];
      return node.type === 'TABLE' ? this.table(node, at) : this.paragraph(node, at);
    });
  }

  /** More than one node where a page break or a rule stands in it. */
  private paragraph(node: StoredNode, place?: Place): PdfNode[] {
    const { attributes = {}, children = [] } = node;
    const marks = children.flatMap((child) => this.mark(child));
    const texts = children.flatMap((child) =>
      (child.runs ?? []).map((run) => this.run(run.text, run.style, attributes)),
    );
    if (marks.length > 0 && texts.length === 0) return marks;
    const look = paragraphLook(node);
    const empty = { text: ' ', fontSize: textLook(attributes, attributes).size };
    const line: PdfNode = {
      text: texts.length > 0 ? texts : [empty],
      alignment: look.align,
      lineHeight: look.lineSpacing / ownLineHeight,
      ...(place ? { id: placeName(place) } : {}),
    };
    const margin = [look.indentStart, look.before, look.indentEnd, look.after];
    const firstLine = look.indentFirstLine - look.indentStart;
    if (node.type !== 'LIST_ITEM') {
      return [{ ...line, margin, ...(firstLine === 0 ? {} : { leadingIndent: firstLine }) }, ...marks];
    }
    const label = { text: this.labels.next(node), width: Math.max(0, -firstLine), fontSize: empty.fontSize };
    const [start, ...rest] = margin;
    return [{ columns: [label, line], margin: [(start ?? 0) + Math.min(0, firstLine), ...rest] }, ...marks];
  }

  private mark({ type }: StoredNode): PdfNode[] {
    if (type === 'PAGE_BREAK') return [{ text: '', pageBreak: 'after' }];
    if (type !== 'HORIZONTAL_RULE') return [];
    const line = {
      type: 'line',
      x1: 0,
      y1: 0,
      x2: this.lineWidth,
      y2: 0,
      lineWidth: 0.75,
      lineColor: '#888888',
    };
    return [{ canvas: [line], margin: [0, 4, 0, 4] }];
  }

  private run(text: string, style: Attributes, paragraph: Attributes): PdfNode {
    const look = textLook(style, paragraph);
    return {
      text,
      fontSize: look.size,
      bold: look.bold,
      italics: look.italic,
      color: look.color,
      ...(look.background ? { background: look.background } : {}),
      ...(look.underline || look.strike
        ? { decoration: [...(look.underline ? ['underline'] : []), ...(look.strike ? ['lineThrough'] : [])] }
        : {}),
      ...(look.script ? { [look.script]: true } : {}),
      ...(look.link ? { link: look.link } : {}),
    };
  }

  private table(node: StoredNode, place?: Place): PdfNode[] {
    const look = tableLook(node);
    if (look.columns === 0) return [];
    const none = (): number => 0;
    const width = (): number => look.borderWidth;
    const color = (): string => look.borderColor;
    return [
      {
        ...(place ? { id: placeName(place) } : {}),
        table: {
          widths: look.widths.map((points) => points ?? '*'),
          heights: look.heights.map((points) => points ?? 'auto'),
          dontBreakRows: true,
          ...(node.pinnedRows === undefined ? {} : { headerRows: node.pinnedRows }),
          body: rowsOf(node, look.columns).map((cells, row) =>
            cells.map((cell, column) => this.cell(cell, place && [...place, row, column])),
          ),
        },
        layout: {
          hLineWidth: width,
          vLineWidth: width,
          hLineColor: color,
          vLineColor: color,
          paddingLeft: none,
          paddingRight: none,
          paddingTop: none,
          paddingBottom: none,
        },
      },
    ];
  }

  private cell(node: StoredNode, place?: Place): PdfNode {
    const look = cellLook(node);
    return {
      stack: [
        { stack: this.blocks(node.children, place), margin: [look.left, look.top, look.right, look.bottom] },
      ],
      verticalAlignment: look.vertical,
      ...(look.background ? { fillColor: look.background } : {}),
    };
  }
}

/** How high these blocks will be in a header or footer, guessing the lines their paragraphs take. */
function heightOf(blocks: readonly StoredNode[] = [], lineWidth: number): number {
  const heights = blocks.map((node) =>
    node.type === 'TABLE' ? tableHeight(node, lineWidth) : paragraphHeight(node, lineWidth),
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

function paragraphHeight(node: StoredNode, lineWidth: number): number {
  const look = paragraphLook(node);
  const runs = (node.children ?? []).flatMap((child) => child.runs ?? []);
  const size = Math.max(...runs.map((run) => textLook(run.style, node.attributes).size), 0) || 11;
  const text = runs.map((run) => run.text).join('');
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((line.length * size * 0.5) / lineWidth)));
  return look.before + look.after + size * look.lineSpacing * lines.reduce((sum, count) => sum + count, 0);
}

function tableHeight(node: StoredNode, lineWidth: number): number {
  const { columns } = tableLook(node);
  const rows = rowsOf(node, columns).map((cells) =>
    cells.map((cell) => {
      const { top, bottom } = cellLook(cell);
      return top + bottom + heightOf(cell.children, lineWidth / columns);
    }),
  );
  return rows.reduce((sum, heights) => sum + Math.max(0, ...heights), 0);
}

/** What pdfmake needs to know of a document. */
function definitionOf({ header, body, footer }: StoredDocument, title: string): PdfDefinition {
  const page = pageOf(body.attributes ?? {});
  const lineWidth = page.width - page.marginLeft - page.marginRight;
  const blocks = (section: StoredNode | undefined, place?: Place): PdfNode[] =>
    new PdfWriter(lineWidth).blocks(section?.children, place);
  const holds = new Holds(body);
  return {
    info: { title, creator: 'Coordinación Social' },
    language: 'es-DO',
    pageSize: { width: page.width, height: page.height },
    pageMargins: marginsOf(
      page,
      heightOf(header?.children, lineWidth),
      heightOf(footer?.children, lineWidth),
    ),
    header: () => ({ stack: blocks(header), margin: [page.marginLeft, edge, page.marginRight, 0] }),
    footer: (number, pages) => ({
      stack: [
        ...blocks(footer),
        { text: `Página ${number} de ${pages}`, alignment: 'right', fontSize: 8, color: '#666666' },
      ],
      margin: [page.marginLeft, 6, page.marginRight, 0],
    }),
    content: withoutRoomBelow(blocks(body, [])),
    defaultStyle: { font: 'Roboto', fontSize: 11 },
    pageBreakBefore: (node, nodes) => holds.breakBefore(node, nodes),
  };
}

/** Room under the last paragraph begins no page of its own. */
function withoutRoomBelow(nodes: readonly PdfNode[]): PdfNode[] {
  const last = nodes.at(-1);
  if (!last || !Array.isArray(last['margin'])) return [...nodes];
  return [...nodes.slice(0, -1), { ...last, margin: [...last['margin'].slice(0, 3), 0] }];
}

/** Room for header and footer is taken from the text when they need more than the margin. */
function marginsOf(page: Page, header: number, footer: number): PdfDefinition['pageMargins'] {
  return [
    page.marginLeft,
    Math.max(page.marginTop, header === 0 ? 0 : edge + header + 10),
    page.marginRight,
    Math.max(page.marginBottom, edge + footer + numberLine),
  ];
}

/** Loaded with the first page that is drawn, as few who open a Workspace draw any. */
let library: ReturnType<typeof load> | undefined;

async function load() {
  const [{ default: pdfmake }, { default: fonts }, { default: writer }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/fonts/Roboto.js'),
    import('pdfmake/js/ElementWriter.js'),
  ]);
  // Loaded by Node itself, a module of CommonJS stands in its own default.
  spreadBetweenWords('default' in writer ? writer.default : writer);
  return { pdfmake, fonts };
}

async function drawn(document: StoredDocument, title: string): Promise<Uint8Array> {
  const { pdfmake, fonts } = await (library ??= load());
  const own: readonly string[] = Object.values(fonts.Roboto);
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => own.includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake.createPdf(definitionOf(document, title)).getBuffer();
}

/** The document's bytes as PDF. */
export function documentToPdf(world: World, documentId: string): Promise<Uint8Array> {
  return drawn(storedDocument(world, documentId), findFile(world, documentId)?.name ?? '');
}

/** The bytes of a PDF as a person gets them: one made by a script is drawn now, any other stays as it is. */
export function downloadedPdf(bytes: Uint8Array, title: string): Promise<Uint8Array> {
  const document = documentInPdf(bytes);
  return document ? drawn(document, title) : Promise.resolve(bytes);
}

/** The content of a PDF file, as a person downloads it. */
export function pdfFile(world: World, fileId: string): Promise<Uint8Array> {
  const file = findFile(world, fileId);
  return downloadedPdf(Buffer.from(file?.content ?? '', 'base64'), file?.name ?? '');
}
