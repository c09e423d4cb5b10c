/** A link as a QR code: what a telephone reads from a screen or from paper. */
import draw from 'qrcode-generator';

export interface QrCode {
  /** Modules on each side. */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** Lengths of the runs of dark modules in a row, as path: `M3 0h2v1h-2z`. */
function rowPath(isDark: (column: number) => boolean, row: number, size: number): string {
  let path = '';
  for (let column = 0; column < size; column += 1) {
    if (!isDark(column)) continue;
    const from = column;
    while (column < size && isDark(column)) column += 1;
    path += `M${from} ${row}h${column - from}v1h-${column - from}z`;
  }
  return path;
}

/** The smallest code that holds the text and can still be read when a seventh of it is dirty or folded. */
export function qrCodeOf(text: string): QrCode {
  const code = draw(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_unused, row) =>
    rowPath((column) => code.isDark(row, column), row, size),
  );
  return { size, path: rows.join('') };
}
