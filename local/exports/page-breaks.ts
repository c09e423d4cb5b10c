/** Where a page of a PDF may not break: a paragraph that keeps with its next begins on the page where that one begins. */
import type { DrawnNode, DrawnNodes } from 'pdfmake';
import type { StoredNode } from '../services/docs/model';
import { keepsWithNext, paragraphLook } from './document-style';

/** The way to a node of a body: the index of the block; in a table then row, column, block and so on. */
export type Place = readonly number[];

export const placeName = (place: Place): string => place.join('.');

/** What stands on a page as a whole or begins there: a paragraph of the body, or a row of one of its tables. */
interface Unit {
  /** Before which the page may break; none inside a table. */
  readonly start: string | undefined;
  /** The paragraph that tells on which page it begins. */
  readonly anchor: string;
  readonly holds: boolean;
}

const holdsNext = (node: StoredNode | undefined): boolean =>
  node !== undefined && (node.keepWithNext === true || keepsWithNext(paragraphLook(node).heading));

/** A row holds to the next one by the last paragraph of each of its cells. */
function unitsOf(node: StoredNode, index: number): Unit[] {
  if (node.type !== 'TABLE') return [{ start: `${index}`, anchor: `${index}`, holds: holdsNext(node) }];
  return (node.children ?? []).map(({ children: cells = [] }, row) => ({
    start: row === 0 ? `${index}` : undefined,
    anchor: placeName([index, row, 0, 0]),
    holds: cells.length > 0 && cells.every(({ children }) => holdsNext(children?.at(-1))),
  }));
}

/** Which paragraphs of a body hold to which, each chain by its first and its last. */
export class Holds {
  private readonly lastOf = new Map<string, string>();

  constructor(body: StoredNode) {
    const units = (body.children ?? []).flatMap(unitsOf);
    units.forEach(({ start, holds }, index) => {
      if (start === undefined || !holds || units[index - 1]?.holds) return;
      const last = units.slice(index).find((unit) => !unit.holds);
      if (last) this.lastOf.set(start, last.anchor);
    });
  }

  /** Whether this one goes to the next page because what it holds to has no room on this one. */
  breakBefore({ id, startPosition }: DrawnNode, nodes: DrawnNodes): boolean {
    const last = id === undefined ? undefined : this.lastOf.get(id);
    if (last === undefined) return false;
    const isHere = (node: DrawnNode): boolean => node.startPosition.pageNumber === startPosition.pageNumber;
    const isFirst = !nodes.getPreviousNodesOnPage().some((node) => isHere(node) && !node.stack);
    // A chain longer than a page breaks where it must.
    return !isFirst && !nodes.getFollowingNodesOnPage().some((node) => node.id === last && isHere(node));
  }
}
