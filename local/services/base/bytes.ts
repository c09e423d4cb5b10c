/** Bytes as Apps Script shows them: signed numbers from -128 to 127, and text in Java's charsets. */
import { GoogleError } from '../../runtime/errors';

/** Google's signed view of bytes. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Bytes from Google's signed numbers; unsigned ones wrap around as in Java. */
export function bytesFrom(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers, (number) => number & 0xff);
}

/** Text to bytes in a Java charset. What US-ASCII cannot say becomes '?'. */
export function encodeText(text: string, charset = 'UTF-8'): Uint8Array {
  const name = charset.toUpperCase().replace('_', '-');
  if (name === 'UTF-8') return new Uint8Array(Buffer.from(text, 'utf8'));
  const last = name === 'US-ASCII' ? 0x7f : name === 'ISO-8859-1' ? 0xff : undefined;
  if (last === undefined) throw new GoogleError(`Invalid argument: charset`);
  return Uint8Array.from(text, (letter) =>
    (letter.codePointAt(0) ?? 0) <= last ? (letter.codePointAt(0) ?? 0) : 63,
  );
}

/** Bytes to text in a Java charset. */
export function decodeText(bytes: Uint8Array, charset = 'UTF-8'): string {
  const name = charset.toUpperCase().replace('_', '-');
  if (name === 'UTF-8') return Buffer.from(bytes).toString('utf8');
  if (name === 'ISO-8859-1') return Buffer.from(bytes).toString('latin1');
  if (name === 'US-ASCII') {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
  }
  throw new GoogleError('Invalid argument: charset');
}
