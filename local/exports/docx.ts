/** A document as .docx: headings, lists, tables, header and footer, with its pages numbered. */
import type * as Docx from 'docx';
import type { World } from '../runtime/world';
import { storedDocument } from '../services/docs/documents';
import type { Attributes, StoredDocument, StoredNode } from '../services/docs/model';
import { pageOf } from '../services/docs/page';
import { findFile } from '../services/drive/files';
import { cellLook, paragraphLook, rowsOf, tableLook, textLook } from './document-style';
import {
  bare,
  docxLists,
  docxStyles,
  halves,
  headingStyles,
  levelOf,
  listOf,
  twips,
  type Library,
} from './docx-styles';

type Block = Docx.Paragraph | Docx.Table;

/** Distance of header and footer from the edge of the page, as Google sets it. */
const edge = 36;

class DocxWriter {
  constructor(
    private readonly docx: Library,
    /** Points between the margins. */
    private readonly lineWidth: number,
  ) {}

  document({ header, body, footer }: StoredDocument, title: string): Docx.Document {
    const { Document, Footer, Header, PageOrientation } = this.docx;
    const page = pageOf(body.attributes ?? {});
    const landscape = page.width > page.height;
    const numbered = [...this.blocks(footer?.children), this.pageNumber()];
    return new Document({
      title,
      creator: 'Coordinación Social',
      styles: docxStyles(),
      numbering: { config: docxLists(this.docx, [header, body, footer]) },
      sections: [
        {
          properties: {
            page: {
              // The library turns a landscape page itself.
              size: {
                width: twips(landscape ? page.height : page.width),
                height: twips(landscape ? page.width : page.height),
                orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
              margin: {
                top: twips(page.marginTop),
                right: twips(page.marginRight),
                bottom: twips(page.marginBottom),
                left: twips(page.marginLeft),
                header: twips(edge),
                footer: twips(edge),
              },
            },
          },
          ...(header ? { headers: { default: new Header({ children: this.blocks(header.children) }) } } : {}),
          footers: { default: new Footer({ children: numbered }) },
          children: this.blocks(body.children),
        },
      ],
    });
  }

  private blocks(nodes: readonly StoredNode[] = []): Block[] {
    return nodes.flatMap((node): Block[] => {
      if (node.type !== 'TABLE') return [this.paragraph(node)];
      const table = this.table(node);
      return table ? [table] : [];
    });
  }

  private paragraph(node: StoredNode): Docx.Paragraph {
    const { AlignmentType, LineRuleType, Paragraph } = this.docx;
    const { attributes = {}, children = [] } = node;
    const look = paragraphLook(node);
    const style = headingStyles[look.heading];
    const alignments = {
      left: AlignmentType.LEFT,
      center: AlignmentType.CENTER,
      right: AlignmentType.RIGHT,
      justify: AlignmentType.JUSTIFIED,
    };
    const firstLine = look.indentFirstLine - look.indentStart;
    return new Paragraph({
      ...(style ? { style } : {}),
      ...(node.keepWithNext ? { keepNext: true } : {}),
      alignment: alignments[look.align],
      spacing: {
        before: twips(look.before),
        after: twips(look.after),
        line: Math.round(look.lineSpacing * 240),
        lineRule: LineRuleType.AUTO,
      },
      indent: {
        left: twips(look.indentStart),
        right: twips(look.indentEnd),
        ...(firstLine < 0 ? { hanging: twips(-firstLine) } : { firstLine: twips(firstLine) }),
      },
      ...(node.type === 'LIST_ITEM'
        ? { numbering: { reference: listOf(attributes), level: levelOf(attributes) } }
        : {}),
      ...(children.some(({ type }) => type === 'HORIZONTAL_RULE') ? { thematicBreak: true } : {}),
      children: children.flatMap((child) => this.inline(child, attributes)),
    });
  }

  private inline(node: StoredNode, paragraph: Attributes): Docx.ParagraphChild[] {
    if (node.type === 'PAGE_BREAK') return [new this.docx.PageBreak()];
    return (node.runs ?? []).flatMap((run) => this.run(run.text, run.style, paragraph));
  }

  private run(text: string, style: Attributes, paragraph: Attributes): Docx.ParagraphChild[] {
    const { ExternalHyperlink, ShadingType, TextRun } = this.docx;
    const look = textLook(style, paragraph);
    const lines = text.split('\n');
    const drawn = lines.map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          font: look.font,
          size: halves(look.size),
          bold: look.bold,
          italics: look.italic,
          ...(look.underline ? { underline: {} } : {}),
          strike: look.strike,
          color: bare(look.color),
          superScript: look.script === 'sup',
          subScript: look.script === 'sub',
          ...(look.background
            ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: bare(look.background) } }
            : {}),
        }),
    );
    return look.link ? [new ExternalHyperlink({ link: look.link, children: drawn })] : drawn;
  }

  private table(node: StoredNode): Docx.Table | undefined {
    const { BorderStyle, HeightRule, Table, TableRow, WidthType } = this.docx;
    const look = tableLook(node);
    if (look.columns === 0) return undefined;
    const border = {
      style: look.borderWidth > 0 ? BorderStyle.SINGLE : BorderStyle.NONE,
      // In eighths of a point.
      size: Math.round(look.borderWidth * 8),
      color: bare(look.borderColor),
    };
    const sides = { top: border, bottom: border, left: border, right: border };
    const widths = look.widths.map((width) => twips(width ?? this.sharedWidth(look.widths)));
    return new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { ...sides, insideHorizontal: border, insideVertical: border },
      rows: rowsOf(node, look.columns).map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            ...(row < (node.pinnedRows ?? 0) ? { tableHeader: true } : {}),
            ...(look.heights[row]
              ? { height: { value: twips(look.heights[row]), rule: HeightRule.ATLEAST } }
              : {}),
            children: cells.map((cell, column) => this.cell(cell, widths[column] ?? 0)),
          }),
      ),
    });
  }

  /** What each column without a width of its own gets of the line. */
  private sharedWidth(widths: readonly (number | undefined)[]): number {
    const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const open = widths.filter((width) => width === undefined).length;
    return Math.max(20, (this.lineWidth - taken) / open);
  }

  private cell(node: StoredNode, width: number): Docx.TableCell {
    const { ShadingType, TableCell, VerticalAlignTable, WidthType } = this.docx;
    const look = cellLook(node);
    const verticals = {
      top: VerticalAlignTable.TOP,
      middle: VerticalAlignTable.CENTER,
      bottom: VerticalAlignTable.BOTTOM,
    };
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: verticals[look.vertical],
      margins: {
        marginUnitType: WidthType.DXA,
        top: twips(look.top),
        right: twips(look.right),
        bottom: twips(look.bottom),
        left: twips(look.left),
      },
      ...(look.background
        ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: bare(look.background) } }
        : {}),
      children: this.blocks(node.children),
    });
  }

  private pageNumber(): Docx.Paragraph {
    const { AlignmentType, PageNumber, Paragraph, TextRun } = this.docx;
    return new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({
          size: halves(8),
          color: '666666',
          children: ['Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
        }),
      ],
    });
  }
}

/** The document's bytes. */
export async function documentToDocx(world: World, documentId: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = storedDocument(world, documentId);
  const page = pageOf(document.body.attributes ?? {});
  const writer = new DocxWriter(docx, page.width - page.marginLeft - page.marginRight);
  return docx.Packer.toBuffer(writer.document(document, findFile(world, documentId)?.name ?? ''));
}
