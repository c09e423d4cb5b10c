/** What changed in a piece of JSON, by key for two levels: enough to keep journal lines short for tables of records. */
import type { Json } from './world';

/** `whole` replaces everything; `keys` mends some members (null removes one). */
export type Difference =
  { readonly whole: Json } | { readonly keys: Readonly<Record<string, Difference | null>> };

/** Whether two pieces of JSON say the same, whatever the order of their keys; what they share is not looked into. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [members, others] = [one as Members, other as Members];
  const keys = Object.keys(members);
  return (
    keys.length === Object.keys(others).length && keys.every((key) => sameJson(members[key], others[key]))
  );
}

type Members = { readonly [key: string]: Json };

const isMembers = (json: Json): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Remembers a piece of JSON as text, so that its owner may go on changing the original. */
export class Comparison {
  private text: string | undefined;
  private members: Map<string, Comparison> | undefined;

  constructor(private readonly levels = 2) {}

  /** What changed since the last call; undefined when nothing did. */
  take(json: Json): Difference | undefined {
    if (this.levels > 0 && isMembers(json)) return this.takeMembers(json);
    const text = JSON.stringify(json);
    if (text === this.text) return undefined;
    this.text = text;
    this.members = undefined;
    return { whole: JSON.parse(text) as Json };
  }

  private takeMembers(json: Members): Difference | undefined {
    const first = this.members === undefined;
    const members = (this.members ??= new Map<string, Comparison>());
    this.text = undefined;
    const keys = new Map<string, Difference | null>();
    for (const [key, value] of Object.entries(json)) {
      if (value === undefined) continue;
      let member = members.get(key);
      if (!member) members.set(key, (member = new Comparison(this.levels - 1)));
      const difference = member.take(value);
      if (difference) keys.set(key, difference);
    }
    for (const key of members.keys()) {
      if (Object.hasOwn(json, key) && json[key] !== undefined) continue;
      members.delete(key);
      keys.set(key, null);
    }
    if (first) return { whole: json };
    return keys.size === 0 ? undefined : { keys: Object.fromEntries(keys) };
  }
}

/** The JSON with a difference applied. */
export function applyDifference(json: Json | undefined, difference: Difference): Json {
  if ('whole' in difference) return difference.whole;
  // Through a Map, so that no key (`__proto__`) is more than a key.
  const members = new Map(json !== undefined && isMembers(json) ? Object.entries(json) : []);
  for (const [key, change] of Object.entries(difference.keys)) {
    if (change === null) members.delete(key);
    else members.set(key, applyDifference(members.get(key), change));
  }
  return Object.fromEntries(members);
}
