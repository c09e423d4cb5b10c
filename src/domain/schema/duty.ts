/** Duties as data beside their table: when a record waits for somebody, until when, for whom and where. */

/** «Mi trabajo», the morning mail and every list of what is late derive from it: a new source joins by declaring one. */
export interface Duty<F extends string = string> {
  /** The date until which it waits; a row without one waits for nobody. */
  readonly due: F;
  /** The states in which it waits; every state when absent. */
  readonly states?: readonly string[];
  /** The field that says who sees to it: a code of the team, or their name in words. Whoever it does not tell of: the office. */
  readonly owner?: F;
  /** The reference that stands beside an owner in words: both change hands together. */
  readonly ownerCode?: F;
  /** The field that says in words why it is theirs. */
  readonly explains?: F;
  /** The way to its territory through references, from its own fields: `meeting.territory`; of several, the first that leads there. */
  readonly place: string | readonly string[];
  /** The way to a yes/no field that keeps even the place untold outside the Sheet. */
  readonly discreet?: string;
  /** Somebody was promised it: late, it is told to the coordinator, and in the end to the authority. */
  readonly promise: boolean;
  /** Whether the morning mail tells of it; what waits for months has lists of its own. */
  readonly mailed: boolean;
  /** What is to be done, where the title of the record does not say it. */
  readonly task?: string;
  /** What it waits for in other states, until a date of its own: nobody was promised that. */
  readonly meanwhile?: { readonly due: F; readonly states: readonly string[]; readonly task: string };
  /** The reference to the record that is opened for it, where this one has no ficha of its own. */
  readonly opens?: F;
  /** What it is about, where that is told and opened instead of it; it stays with whoever did it. */
  readonly about?: About<F>;
}

/** A record that is about another, of any table that has a ficha. */
export interface About<F extends string = string> {
  /** The column with the other's code. */
  readonly subject: F;
  /** The day of this one: only the last about the same waits, and only while that one is open. */
  readonly on: F;
  /** The column that says what is left to do. */
  readonly said: F;
}

/** A duty, and what the record waits for meanwhile. */
export const dutiesOf = (duty: Duty): readonly Duty[] =>
  duty.meanwhile ? [duty, { ...duty, ...duty.meanwhile, promise: false }] : [duty];

/** Every way to the territory of what waits. */
export const waysToPlace = ({ place }: Pick<Duty, 'place'>): readonly string[] =>
  typeof place === 'string' ? [place] : place;
