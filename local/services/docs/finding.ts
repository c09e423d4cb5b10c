/** Finding and replacing in a document: within each text block only, never across paragraphs. Source: docs/platform.md fact 68. */
import type { DocNode } from './node';
import { searchPattern } from './pattern';
import type { Spot } from './session';
import { TextView } from './text-view';

const textsIn = (node: DocNode): DocNode[] => [node, ...node.inside()].filter(({ type }) => type === 'TEXT');

/** The matches in one text, as offsets with both ends included. Empty ones count for nothing. */
function matchesIn(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => found !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length - 1 }));
}

/** The next match after `from`, in reading order. */
export function findText(within: DocNode, pattern: string, from?: Spot): Spot | undefined {
  const compiled = searchPattern(pattern);
  const texts = textsIn(within);
  const first = from ? texts.indexOf(from.node) : 0;
  for (const node of texts.slice(Math.max(0, first))) {
    const after = from?.node === node ? (from.end ?? Infinity) : -1;
    const match = matchesIn(node.text, compiled).find(({ start }) => start > after);
    if (match) return { node, ...match };
  }
  return undefined;
}

/** The next element of a type after `from`, in reading order. */
export function findElement(within: DocNode, type: string, from?: Spot): Spot | undefined {
  const elements = [...within.inside()];
  const after = from ? elements.indexOf(from.node) + 1 : 0;
  const node = elements.slice(after).find((each) => each.type === type);
  return node && { node };
}

/** Replaces every match. The replacement is plain text (`$1` stays as written) in the style of the match's first character. */
export function replaceText(within: DocNode, pattern: string, replacement: string): void {
  const compiled = searchPattern(pattern);
  for (const node of textsIn(within)) {
    const view = new TextView(node);
    for (const { start, end } of matchesIn(node.text, compiled).reverse()) {
      view.splice(start, end + 1, replacement);
    }
  }
}
