/** Attribute values between a script (enum objects, null for inherited) and a saved document (names, absent). */
import { GoogleError } from '../../runtime/errors';
import type { EnumValue } from '../../runtime/facade';
import {
  Attribute,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  TextAlignment,
  VerticalAlignment,
} from './enums';
import type { AttributeName, Attributes } from './model';
import type { StyleChange } from './runs';

type Members = Readonly<Record<string, EnumValue>>;

const enums: Partial<Record<AttributeName, Members>> = {
  GLYPH_TYPE: GlyphType,
  HEADING: ParagraphHeading,
  HORIZONTAL_ALIGNMENT: HorizontalAlignment,
  TEXT_ALIGNMENT: TextAlignment,
  VERTICAL_ALIGNMENT: VerticalAlignment,
};

const plain = new Set(['string', 'number', 'boolean']);

/** An attribute as a document keeps it. Throws on what is neither a plain value, the right enum's, nor null. */
export function valueToKeep(name: AttributeName, value: unknown): string | number | boolean | null {
  const members = enums[name];
  if (value === null || value === undefined) return null;
  if (members) {
    const found = Object.entries(members).find(([, member]) => member === value);
    if (found) return found[0];
  } else if (plain.has(typeof value)) {
    return value as string | number | boolean;
  }
  throw new GoogleError(`Invalid argument: ${name}`);
}

/** An attribute as a script reads it: null when the element does not carry it. */
export function valueToRead(name: AttributeName, attributes: Attributes): unknown {
  const value = attributes[name] ?? null;
  const members = enums[name];
  return members && value !== null ? (members[String(value)] ?? null) : value;
}

/** A script's attributes object as a change. Names that are no attribute are refused. */
export function changeOf(attributes: unknown): StyleChange {
  if (typeof attributes !== 'object' || attributes === null) {
    throw new GoogleError('Invalid argument: attributes');
  }
  const entries = Object.entries(attributes).map(([name, value]) => {
    if (!Object.hasOwn(Attribute, name)) throw new GoogleError(`Invalid argument: ${name}`);
    return [name, valueToKeep(name as AttributeName, value)];
  });
  return Object.fromEntries(entries) as StyleChange;
}
