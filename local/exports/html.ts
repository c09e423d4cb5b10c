/** A document as HTML: for reading in the desk and for taking away. */
import type { World } from '../runtime/world';
import { escapeHtml } from '../services/html/escaping';
import { findFile } from '../services/drive/files';
import { storedDocument } from '../services/docs/documents';
import type { StoredNode } from '../services/docs/model';
import { pageOf } from '../services/docs/page';
import { cellLook, paragraphLook, rowsOf, tableLook, textLook, type TextLook } from './document-style';
import { ListLabels } from './document-lists';

const tags: Readonly<Record<string, string>> = {
  TITLE: 'h1',
  SUBTITLE: 'p',
  HEADING1: 'h2',
  HEADING2: 'h3',
  HEADING3: 'h4',
  HEADING4: 'h5',
  HEADING5: 'h6',
  HEADING6: 'h6',
};

const styleText = (rules: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(rules)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

const decoration = (look: TextLook): string | undefined => {
  const lines = [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''].filter(Boolean);
  return lines.length > 0 ? lines.join(' ') : undefined;
};

class HtmlWriter {
  private readonly labels = new ListLabels();

  blocks(nodes: readonly StoredNode[] = []): string {
    return nodes.map((node) => (node.type === 'TABLE' ? this.table(node) : this.paragraph(node))).join('\n');
  }

  private paragraph(node: StoredNode): string {
    const look = paragraphLook(node);
    const tag = tags[look.heading] ?? 'p';
    const listed = node.type === 'LIST_ITEM';
    const style = styleText({
      margin: `${look.before}pt ${look.indentEnd}pt ${look.after}pt ${look.indentStart}pt`,
      'text-align': look.align,
      'text-indent': `${look.indentFirstLine - look.indentStart}pt`,
      'line-height': String(look.lineSpacing),
      'font-size': `${textLook({}, node.attributes).size}pt`,
      'font-weight': 'normal',
    });
    const label = listed ? `<span class="viñeta">${this.labels.next(node)}</span> ` : '';
    const inside = (node.children ?? []).map((child) => this.inline(child, node)).join('');
    return `<${tag} style="${style}">${label}${inside || '<br>'}</${tag}>`;
  }

  private inline(node: StoredNode, paragraph: StoredNode): string {
    if (node.type === 'HORIZONTAL_RULE') return '<span role="separator" class="raya"></span>';
    if (node.type === 'PAGE_BREAK') return '<span role="separator" class="salto"></span>';
    return (node.runs ?? [])
      .map((run) => this.run(run.text, textLook(run.style, paragraph.attributes)))
      .join('');
  }

  private run(text: string, look: TextLook): string {
    const style = styleText({
      'font-family': `'${look.font.replaceAll(/['"<>;]/g, '')}',sans-serif`,
      'font-size': `${look.size}pt`,
      'font-weight': look.bold ? 'bold' : undefined,
      'font-style': look.italic ? 'italic' : undefined,
      'text-decoration': decoration(look),
      color: look.color,
      'background-color': look.background,
      'vertical-align': look.script && (look.script === 'sup' ? 'super' : 'sub'),
    });
    const shown = escapeHtml(text).replaceAll('\n', '<br>');
    return look.link
      ? `<a href="${escapeHtml(look.link)}" target="_blank" rel="noopener" style="${escapeHtml(style)}">${shown}</a>`
      : `<span style="${escapeHtml(style)}">${shown}</span>`;
  }

  private table(node: StoredNode): string {
    const look = tableLook(node);
    const border = `${look.borderWidth}pt solid ${look.borderColor}`;
    const columns = look.widths
      .map((width) => `<col${width === undefined ? '' : ` style="width:${width}pt"`}>`)
      .join('');
    const rows = rowsOf(node, look.columns).map(
      (cells) => `<tr>${cells.map((cell) => this.cell(cell, border)).join('')}</tr>`,
    );
    return `<table style="border-collapse:collapse;width:100%"><colgroup>${columns}</colgroup>${rows.join('\n')}</table>`;
  }

  private cell(node: StoredNode, border: string): string {
    const look = cellLook(node);
    const style = styleText({
      border,
      padding: `${look.top}pt ${look.right}pt ${look.bottom}pt ${look.left}pt`,
      'vertical-align': look.vertical,
      'background-color': look.background,
    });
    return `<td style="${style}">${this.blocks(node.children)}</td>`;
  }
}

/** The pages of a document as one piece of HTML, everything a person wrote escaped. */
export function describeDocument(world: World, documentId: string): string {
  const { header, body, footer } = storedDocument(world, documentId);
  const writer = new HtmlWriter();
  const page = pageOf(body.attributes ?? {});
  const style = styleText({
    'max-width': `${page.width - page.marginLeft - page.marginRight}pt`,
    padding: `${page.marginTop}pt ${page.marginRight}pt ${page.marginBottom}pt ${page.marginLeft}pt`,
  });
  const part = (tag: string, section: StoredNode | undefined): string =>
    section ? `<${tag}>${writer.blocks(section.children)}</${tag}>` : '';
  return `<article class="documento" lang="es" style="${style}">${part('header', header)}${part('main', body)}${part('footer', footer)}</article>`;
}

const sheet = `body{margin:0;font-family:Arial,sans-serif;font-size:11pt;background:#fff;color:#000}
.documento{margin:0 auto;box-sizing:content-box}
.documento p,.documento h1,.documento h2,.documento h3,.documento h4,.documento h5,.documento h6{overflow-wrap:anywhere}
.viñeta{display:inline-block;width:18pt;text-indent:0}
.raya{display:block;border-top:1px solid #888}
.salto{display:block;break-after:page}
/* A phone has no room for the margins of a sheet of paper; a wide table is moved sideways. */
@media screen and (max-width:600px){.documento{padding:16px!important}.documento main{overflow-x:auto}}`;

/** A whole page. */
export function documentToHtml(world: World, documentId: string): Promise<Uint8Array> {
  const title = escapeHtml(findFile(world, documentId)?.name ?? '');
  const page = `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${sheet}</style></head>
<body>${describeDocument(world, documentId)}</body></html>
`;
  return Promise.resolve(new TextEncoder().encode(page));
}
