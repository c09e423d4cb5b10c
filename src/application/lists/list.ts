/** A list that people ask for by name: what it reads, and its rows in plain words. */
import type { Context } from '../kernel/operation';
import type { Reads } from '../kernel/reads';
import type { ListPapers, ListRow, NextForm } from '../search/shown';

type ListContext<R extends Reads> = Omit<Context<R, unknown>, 'newId' | 'input'>;

export interface List<R extends Reads = Reads> {
  readonly title: string;
  /** What it holds and what for. */
  readonly hint: string;
  /** What is said when nothing is in it. */
  readonly empty: string;
  readonly reads: R;
  /** What is usually added to it. */
  readonly next?: NextForm;
  rows(context: ListContext<R>): readonly ListRow[];
  /** What of it can be printed. */
  papers?(context: ListContext<R>): ListPapers;
}

export const defineList = <R extends Reads>(list: List<R>): List<R> => list;
