/** How a form is laid out: in which order, under which headings, what is asked only sometimes. */
import type { FieldShape } from '../../domain/schema/field';
import { oneOf, type DraftValues } from '../fields/draft-values';

export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
  /** Seldom needed: folded away until it is opened, or until something in it is wrong. */
  readonly folded?: boolean;
}

export interface Condition {
  readonly when: (values: DraftValues) => boolean;
  /** Without it nothing can be saved, though the column may be empty. */
  readonly owed?: boolean;
}

/** Fields asked only when others say so; each is owed while it is asked for and `owed` says so. */
export type Conditions = Readonly<Record<string, Condition>>;

export interface Layout {
  readonly fields: Readonly<Record<string, FieldShape>>;
  readonly sections: readonly Section[];
  readonly conditions?: Conditions | undefined;
}

/** All of some fields, one after the other under no heading. */
export const plainLayout = (fields: Layout['fields'], conditions?: Conditions): Layout => ({
  fields,
  sections: [{ title: '', fields: Object.keys(fields) }],
  conditions,
});

/** Asked only where it is filled in already: what a record comes from is not looked for anew. */
export const whenGiven = (field: string): { readonly when: (values: DraftValues) => boolean } => ({
  when: (values) => oneOf(values[field]) !== '',
});

/** The fields to draw for what has been typed so far. */
export const shownFields = ({ sections, conditions }: Layout, values: DraftValues): string[] =>
  sections.flatMap(({ fields }) => fields).filter((name) => conditions?.[name]?.when(values) !== false);
