/** A run-length list along one dimension of a grid: one value per row (or column), stored once per stretch. */

/** One stretch of equal values, half-open. */
export interface Span<V> {
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

/** Immutable; values are compared by identity, so they must be interned. Positions without a value give undefined. */
export class Runs<V> {
  private constructor(private readonly spans: readonly Span<V>[]) {}

  static of<V>(spans: readonly Span<V>[] = []): Runs<V> {
    return new Runs(join(spans));
  }

  get list(): readonly Span<V>[] {
    return this.spans;
  }

  /** The position after the last one that has a value. */
  get end(): number {
    return this.spans.at(-1)?.end ?? 0;
  }

  at(index: number): V | undefined {
    return this.spanAt(index)?.value;
  }

  private spanAt(index: number): Span<V> | undefined {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle]!;
      if (index < span.start) high = middle - 1;
      else if (index >= span.end) low = middle + 1;
      else return span;
    }
    return undefined;
  }

  /** The same list with `value` at every position from `start` up to `end`. */
  set(start: number, end: number, value: V | undefined): Runs<V> {
    if (start >= end) return this;
    if (value !== undefined) {
      const here = this.spanAt(start);
      if (here && here.value === value && here.end >= end) return this;
    }
    const kept: Span<V>[] = this.cut(0, start);
    if (value !== undefined) kept.push({ start, end, value });
    return Runs.of([...kept, ...this.cut(end, Infinity)]);
  }

  /** The same list with `change` applied to each value between `start` and `end`; gaps are given as undefined. */
  map(start: number, end: number, change: (value: V | undefined) => V | undefined): Runs<V> {
    const middle: Span<V>[] = [];
    let from = start;
    const add = (until: number, value: V | undefined): void => {
      const changed = from < until ? change(value) : undefined;
      if (changed !== undefined) middle.push({ start: from, end: until, value: changed });
      from = until;
    };
    for (const span of this.cut(start, end)) {
      add(span.start, undefined);
      add(span.end, span.value);
    }
    add(end, undefined);
    return Runs.of([...this.cut(0, start), ...middle, ...this.cut(end, Infinity)]);
  }

  /** Opens `count` positions before `index`, holding `value`. */
  insert(index: number, count: number, value?: V): Runs<V> {
    const after = this.cut(index, Infinity).map((span) => ({
      ...span,
      start: span.start + count,
      end: span.end + count,
    }));
    const born = value === undefined ? [] : [{ start: index, end: index + count, value }];
    return Runs.of([...this.cut(0, index), ...born, ...after]);
  }

  remove(index: number, count: number): Runs<V> {
    const after = this.cut(index + count, Infinity).map((span) => ({
      ...span,
      start: span.start - count,
      end: span.end - count,
    }));
    return Runs.of([...this.cut(0, index), ...after]);
  }

  /** The values from `start` up to `end`, one per position. */
  slice(start: number, end: number): (V | undefined)[] {
    const values = Array.from<unknown, V | undefined>({ length: end - start }, () => undefined);
    for (const span of this.cut(start, end)) values.fill(span.value, span.start - start, span.end - start);
    return values;
  }

  /** The list with the positions from `start` replaced by `values`. */
  splice(start: number, values: readonly (V | undefined)[]): Runs<V> {
    const spans: Span<V>[] = [];
    values.forEach((value, index) => {
      if (value !== undefined) spans.push({ start: start + index, end: start + index + 1, value });
    });
    return Runs.of([...this.cut(0, start), ...spans, ...this.cut(start + values.length, Infinity)]);
  }

  private cut(start: number, end: number): Span<V>[] {
    const inside: Span<V>[] = [];
    for (const span of this.spans) {
      const from = Math.max(span.start, start);
      const until = Math.min(span.end, end);
      if (from < until) inside.push({ start: from, end: until, value: span.value });
    }
    return inside;
  }
}

/** Neighbouring spans of one value become one. */
function join<V>(spans: readonly Span<V>[]): Span<V>[] {
  const joined: Span<V>[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end === span.start && last.value === span.value) {
      joined[joined.length - 1] = { ...last, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}
