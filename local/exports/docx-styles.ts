/** Styles and lists of a .docx, and the units it counts in. */
import type * as Docx from 'docx';
import type { Attributes, StoredNode } from '../services/docs/model';
import { bulletOf } from './document-lists';
import { defaultFont, keepsWithNext, namedStyles } from './document-style';

export type Library = typeof Docx;

/** Word counts in twentieths of a point, and letters in halves. */
export const twips = (points: number): number => Math.round(points * 20);
export const halves = (points: number): number => Math.round(points * 2);
export const bare = (color: string): string => color.slice(1);

export const headingStyles: Readonly<Record<string, string>> = {
  TITLE: 'Title',
  SUBTITLE: 'Subtitle',
  HEADING1: 'Heading1',
  HEADING2: 'Heading2',
  HEADING3: 'Heading3',
  HEADING4: 'Heading4',
  HEADING5: 'Heading5',
  HEADING6: 'Heading6',
};

/** Google's named styles as styles of Word. */
export function docxStyles(): Docx.IStylesOptions {
  const named = Object.entries(headingStyles).map(([heading, id]) => {
    const { size, color, italic } = namedStyles[heading] ?? { size: 11 };
    return {
      id,
      name: id.replace(/(\d)$/, ' $1'),
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: halves(size), italics: italic === true, color: bare(color ?? '#000000') },
      paragraph: {
        keepNext: keepsWithNext(heading),
        ...(heading.startsWith('HEADING') ? { outlineLevel: Number(heading.at(-1)) - 1 } : {}),
      },
    };
  });
  return {
    default: { document: { run: { font: defaultFont, size: halves(11) } } },
    paragraphStyles: named,
  };
}

/** One numbering for each list, with the glyph of each of its levels. */
export function docxLists(
  docx: Library,
  sections: readonly (StoredNode | undefined)[],
): Docx.INumberingOptions['config'] {
  const { AlignmentType, LevelFormat } = docx;
  const formats: Readonly<Record<string, Docx.ILevelsOptions['format']>> = {
    LATIN_LOWER: LevelFormat.LOWER_LETTER,
    LATIN_UPPER: LevelFormat.UPPER_LETTER,
    ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
    ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  };
  const glyphs = new Map<string, (string | undefined)[]>();
  for (const { attributes = {} } of sections.flatMap((section) => (section ? itemsIn(section) : []))) {
    const levels = glyphs.get(listOf(attributes)) ?? [];
    levels[levelOf(attributes)] = String(attributes.GLYPH_TYPE ?? 'NUMBER');
    glyphs.set(listOf(attributes), levels);
  }
  return [...glyphs].map(([reference, levels]) => ({
    reference,
    levels: Array.from(levels, (chosen, level) => {
      const glyph = chosen ?? 'NUMBER';
      const bullet = bulletOf(glyph);
      return {
        level,
        format: bullet ? LevelFormat.BULLET : (formats[glyph] ?? LevelFormat.DECIMAL),
        text: bullet ?? `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: twips(36 * (level + 1)), hanging: twips(18) } } },
      };
    }),
  }));
}

export const listOf = (attributes: Attributes): string => String(attributes.LIST_ID);
export const levelOf = (attributes: Attributes): number => Number(attributes.NESTING_LEVEL ?? 0);

const itemsIn = (node: StoredNode): StoredNode[] =>
  node.type === 'LIST_ITEM' ? [node] : (node.children ?? []).flatMap(itemsIn);
