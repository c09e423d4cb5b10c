/** Justified lines as people read them: the room that is left goes between the words, never into one. */
import type { DrawnLine, LineWriter } from 'pdfmake/js/ElementWriter.js';

/**
 * Corrects how pdfmake 0.3 draws a justified line. It shares the room among all pieces of the line, and a piece ends at
 * every hyphen and every change of letters too: «REU-2026-0005- A1», «Mejía , Cédula».
 */
export function spreadBetweenWords(writer: LineWriter): void {
  const { prototype } = writer;
  const usual = prototype.alignLine;
  prototype.alignLine = function alignLine(this: LineWriter['prototype'], line: DrawnLine): void {
    const { inlines, newLineForced, lastLineInParagraph } = line;
    if (inlines[0]?.alignment !== 'justify' || newLineForced || lastLineInParagraph) {
      usual.call(this, line);
      return;
    }
    const endsWord = inlines.slice(0, -1).map(({ text }) => /\s$/.test(text));
    const gaps = endsWord.filter(Boolean).length;
    if (gaps === 0) return;
    const room = (this.context().availableWidth - line.getWidth()) / gaps;
    let shift = 0;
    inlines.slice(1).forEach((inline, index) => {
      if (endsWord[index]) shift += room;
      inline.x += shift;
      inline.justifyShift = endsWord[index] ? room : 0;
    });
  };
}
