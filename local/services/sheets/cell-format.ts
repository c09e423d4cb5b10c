/** Formats of cells as Google keeps them: interned, changed through field masks, colours in one form. */
import { overlay, type Mask } from '../base/field-mask';
import { intern } from './intern';
import type { CellFormat, Color } from './schema';

/** Hex text of a colour as SpreadsheetApp gives it: `#rrggbb`. */
export function hexOf(color: Color | undefined): string | undefined {
  if (!color) return undefined;
  const part = (share: number | undefined): string =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

const names: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
};

/** The colour of a CSS text; undefined for a text that is none, which Google accepts in silence (fact 17). */
export function colorOf(css: string): Color | undefined {
  const hex = names[css.toLowerCase()] ?? css;
  const long = /^#[0-9a-f]{3}$/i.test(hex)
    ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join('')}`
    : hex;
  if (!/^#[0-9a-f]{6}$/i.test(long)) return undefined;
  const share = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16) / 255;
  return { red: share(1), green: share(3), blue: share(5) };
}

/** One way of saying a colour: the older field and the `…Style` field of the API mean the same and are kept as one. */
const pairs = [
  ['backgroundColor', 'backgroundColorStyle'],
  ['foregroundColor', 'foregroundColorStyle'],
] as const;

function withPlainColors(value: Record<string, unknown>): Record<string, unknown> {
  const plain = { ...value };
  for (const [color, style] of pairs) {
    if (!(style in plain)) continue;
    const rgb = (plain[style] as { rgbColor?: Color } | undefined)?.rgbColor;
    if (rgb && !(color in plain)) plain[color] = rgb;
    delete plain[style];
  }
  if (plain['textFormat'])
    plain['textFormat'] = withPlainColors(plain['textFormat'] as Record<string, unknown>);
  return plain;
}

function plainMask(mask: Mask): Mask {
  const plain: Record<string, Mask> = {};
  for (const [name, below] of Object.entries(mask)) {
    const pair = pairs.find(([, style]) => style === name);
    plain[pair ? pair[0] : name] = pair ? {} : name === 'textFormat' ? plainMask(below) : below;
  }
  return plain;
}

/** Both spellings of every colour, as the API answers. */
export function withColorStyles(format: CellFormat): CellFormat {
  const full: Record<string, unknown> = { ...format };
  for (const [color, style] of pairs) if (full[color]) full[style] = { rgbColor: full[color] };
  if (format.textFormat) full['textFormat'] = withColorStyles(format.textFormat as CellFormat);
  return full as CellFormat;
}

/** Changes to a format through a mask below `userEnteredFormat`, quick to apply to many cells. */
export function formatChange(
  given: CellFormat | undefined,
  mask: Mask,
): (held: CellFormat | undefined) => CellFormat | undefined {
  const source = withPlainColors((given ?? {}) as Record<string, unknown>);
  const plain = plainMask(mask);
  const done = new Map<CellFormat | undefined, CellFormat | undefined>();
  return (held) => {
    if (done.has(held)) return done.get(held);
    const changed = intern(overlay(held ?? {}, source as CellFormat, plain));
    done.set(held, changed);
    return changed;
  };
}

/** A change of single fields by SpreadsheetApp, e.g. `patchFormat({ wrapStrategy: 'WRAP' })`; undefined clears a field. */
export function patchFormat(patch: { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined }): (
  held: CellFormat | undefined,
) => CellFormat | undefined {
  return (held) => {
    const textFormat = patch.textFormat && { ...held?.textFormat, ...patch.textFormat };
    const bare = textFormat && Object.values(textFormat).every((value) => value === undefined);
    return intern({
      ...held,
      ...patch,
      ...(textFormat ? { textFormat: bare ? undefined : textFormat } : {}),
    } as CellFormat);
  };
}
