/** What a person reads on each page of a PDF that pdfmake drew: its words, line by line, out of the page's own drawing. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, Buffer>;
/** A drawn sign: what it stands for, and its width in thousandths of the size of the letters. */
interface Sign {
  readonly letter: string;
  readonly width: number;
}
type Signs = ReadonlyMap<string, Sign>;

interface Piece {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** The numbered objects of the file, whole. */
function objectsOf(bytes: Uint8Array): Objects {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  return new Map(
    [...text.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gs)].map(({ 1: number = '', 2: body = '' }) => [
      number,
      Buffer.from(body, 'latin1'),
    ]),
  );
}

const textOf = (objects: Objects, number = ''): string => (objects.get(number) ?? '').toString('latin1');

/** The stream of an object, unpacked. */
function streamOf(objects: Objects, number = ''): string {
  const body = objects.get(number) ?? Buffer.alloc(0);
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  return inflateSync(body.subarray(start, body.lastIndexOf('\nendstream'))).toString('latin1');
}

const fromHex = (hex: string): string =>
  (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** The signs of a font. */
function signsOf(objects: Objects, font: string): Signs {
  const declared = textOf(objects, font);
  const map = streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(declared)?.[1]);
  const descendant = textOf(objects, /\/DescendantFonts \[(\d+) 0 R/.exec(declared)?.[1]);
  const widths = /\/W \[0 \[(.*?)\]/s.exec(descendant)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  const signs = new Map<string, Sign>();
  for (const { 1: first = '', 2: list = '' } of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    [...list.matchAll(/<(.*?)>/g)].forEach(({ 1: hex = '' }, index) => {
      const sign = parseInt(first, 16) + index;
      const letter = fromHex(hex.replace(/ /g, ''));
      signs.set(sign.toString(16).padStart(4, '0'), { letter, width: widths[sign] ?? 0 });
    });
  }
  return signs;
}

/** Words that stand apart are read apart, whatever was drawn between them. */
const joined = (pieces: readonly Piece[]): string =>
  [...pieces]
    .sort((one, other) => one.x - other.x)
    .reduce(
      ({ text, end }, piece) => ({
        text: text + (piece.x - end > 1 ? ' ' : '') + piece.text,
        end: piece.end,
      }),
      { text: '', end: 0 },
    )
    .text.replace(/ +/g, ' ')
    .trim();

/** The lines of one page, as high as they stand, each from left to right. */
function pageText(objects: Objects, page: string): string {
  const [contents, resources] = ['Contents', 'Resources'].map(
    (name) => new RegExp(`/${name} (\\d+) 0 R`).exec(page)?.[1],
  );
  const fonts = new Map(
    [...textOf(objects, resources).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(({ 1: name, 2: font = '' }) => [
      name,
      signsOf(objects, font),
    ]),
  );
  const lines = new Map<number, Piece[]>();
  const drawings = /1 0 0 1 (\S+) (\S+) Tm\n\/(F\d+) (\S+) Tf\n(?:.*\n)*?\[(.*)\] TJ/g;
  for (const [, x, y, font, size, drawn = ''] of streamOf(objects, contents).matchAll(drawings)) {
    const signs = [...drawn.matchAll(/<(.*?)>/g)]
      .flatMap(({ 1: hex = '' }) => hex.match(/.{4}/g) ?? [])
      .flatMap((sign) => fonts.get(font)?.get(sign) ?? []);
    const width = signs.reduce((sum, sign) => sum + sign.width, 0) * (Number(size) / 1000);
    const piece = { x: Number(x), end: Number(x) + width, text: signs.map(({ letter }) => letter).join('') };
    lines.set(Math.round(Number(y)), [...(lines.get(Math.round(Number(y))) ?? []), piece]);
  }
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, pieces]) => joined(pieces))
    .filter((line) => line !== '')
    .join('\n');
}

/** The text of each page, in order; a line ends where the next begins. */
export function drawnPages(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  const pages = /\/Kids \[(.*?)\]/s.exec(
    [...objects.values()].map(String).find((each) => each.includes('/Type /Pages')) ?? '',
  );
  return [...(pages?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(({ 1: number }) =>
    pageText(objects, textOf(objects, number)),
  );
}
