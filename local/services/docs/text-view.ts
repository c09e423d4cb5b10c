/** All text inside an element as one string with offsets, over the separate texts it consists of. */
import { GoogleError, NotEmulated } from '../../runtime/errors';
import type { Attributes } from './model';
import { DocNode, picked, textNode } from './node';
import { textAttributes } from './model';
import { restyled, spliced, styleAt, type StyleChange } from './runs';

/** One TEXT and where it starts in the whole. */
export interface Stretch {
  readonly node: DocNode;
  readonly start: number;
}

const isBlock = (node: DocNode): boolean => node.isParagraph;

/** The paragraphs inside an element, itself included. */
export const paragraphsIn = (node: DocNode): DocNode[] => [node, ...node.inside()].filter(isBlock);

export class TextView {
  constructor(readonly node: DocNode) {}

  get text(): string {
    return this.node.text;
  }

  get length(): number {
    return this.text.length;
  }

  /** The texts in order; between paragraphs lies one line end that belongs to none. */
  stretches(): Stretch[] {
    if (this.node.type === 'TEXT') return [{ node: this.node, start: 0 }];
    const found: Stretch[] = [];
    let start = 0;
    for (const paragraph of paragraphsIn(this.node)) {
      for (const child of paragraph.children) {
        if (child.type === 'TEXT') found.push({ node: child, start });
        start += child.text.length;
      }
      start += 1;
    }
    return found;
  }

  /** Where each run begins. */
  indices(): number[] {
    return this.stretches().flatMap(({ node, start }) => {
      let at = start;
      return node.runs.map(({ text }) => {
        const index = at;
        at += text.length;
        return index;
      });
    });
  }

  /** The style at an offset; the one of a paragraph that has no text yet. */
  styleAt(offset: number): Attributes {
    const stretch = this.stretches().findLast(({ start }) => start <= offset);
    return (stretch && styleAt(stretch.node.runs, offset - stretch.start)) ?? this.bareStyle();
  }

  /** The styles of all characters from `start` up to, not including, `end`. */
  styles(start: number, end: number): Attributes[] {
    const inside = this.stretches().flatMap(({ node, start: at }) => {
      let from = at;
      return node.runs.filter(({ text }) => {
        const overlaps = from < end && from + text.length > start;
        from += text.length;
        return overlaps;
      });
    });
    return inside.length === 0 ? [this.bareStyle()] : inside.map((run) => run.style);
  }

  restyle(start: number, end: number, change: StyleChange): void {
    for (const { node, start: at } of this.stretches()) {
      node.runs = restyled(node.runs, Math.max(0, start - at), Math.max(0, end - at), change);
    }
    if (this.stretches().length === 0) for (const each of paragraphsIn(this.node)) each.change(change);
  }

  /** Replaces what stands between two offsets, within one text. New text wears the style of what it replaces or follows. */
  splice(start: number, end: number, text: string): void {
    if (start < 0 || end > this.length || start > end) throw new GoogleError('Invalid argument: offset');
    const stretches = this.stretches();
    const stretch =
      stretches.find(({ node, start: at }) => at <= start && start < at + node.text.length) ??
      stretches.findLast(({ node, start: at }) => at <= start && start <= at + node.text.length);
    if (!stretch) {
      if (text !== '') this.write(text);
      return;
    }
    const { node, start: at } = stretch;
    if (end - at > node.text.length) throw new NotEmulated('Cambiar a la vez el texto de varios elementos');
    // What is put in wears the style of the first character it replaces, or of the character before it.
    const model = end > start ? start - at : Math.max(0, start - at - 1);
    const style = styleAt(node.runs, model) ?? {};
    node.runs = spliced(node.runs, start - at, end - at, text, style);
    if (node.runs.length === 0) forget(node, style);
  }

  /** The first text of an element that has none. */
  private write(text: string): void {
    const [paragraph, another] = paragraphsIn(this.node);
    if (!paragraph || another) throw new NotEmulated('Escribir a la vez en varios elementos');
    paragraph.insert(paragraph.children.length, textNode(text, this.bareStyle()));
  }

  private bareStyle(): Attributes {
    return picked(paragraphsIn(this.node)[0]?.attributes ?? {}, textAttributes);
  }
}

/** Takes out a text that became empty; its paragraph keeps the style for what will be written next. */
function forget(node: DocNode, style: Attributes): void {
  const { parent } = node;
  if (!parent) return;
  node.detach();
  parent.change(style);
}

/** Empties a paragraph and writes anew in the style it had. */
export function rewrite(paragraph: DocNode, text: string): void {
  const style = new TextView(paragraph).styleAt(0);
  paragraph.empty();
  if (text === '') paragraph.change(style);
  else paragraph.insert(0, textNode(text, style));
}
