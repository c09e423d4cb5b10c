/** Utilities: dates, bytes, digests, blobs and sleep. Source: docs/platform.md facts 41 to 46. */
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import {
  expose,
  makeEnum,
  type ClassSpec,
  type EnumValue,
  type NoInvention,
  type ServiceRoom,
} from '../../runtime/facade';
import { refuseArguments, requireArguments, type ArgumentKind } from '../../runtime/signatures';
import { isZone } from '../../runtime/time-zone';
import { blobContent, exposeBlob, type BlobImpl } from '../base/blob';
import { bytesFrom, encodeText, signedBytes } from '../base/bytes';
import { textOrNull } from '../base/text';
import { parseCsvText } from './csv';
import { formatInstant } from './date-format';
import { parseInstant } from './date-parse';
import { printf } from './printf';

const charsets = makeEnum('US_ASCII', 'UTF_8');
const digestAlgorithms = makeEnum('MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const macAlgorithms = makeEnum('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');

const longestSleep = 300_000;

export class UtilitiesImpl {
  constructor(private readonly execution: Execution) {}

  base64Decode(...args: unknown[]): number[] {
    return decodeBase64(args, 'base64Decode', 'base64');
  }

  base64DecodeWebSafe(...args: unknown[]): number[] {
    return decodeBase64(args, 'base64DecodeWebSafe', 'base64url');
  }

  base64Encode(...args: unknown[]): string {
    return Buffer.from(bytesOf(args, 'base64Encode')).toString('base64');
  }

  base64EncodeWebSafe(...args: unknown[]): string {
    const text = Buffer.from(bytesOf(args, 'base64EncodeWebSafe')).toString('base64');
    return text.replaceAll('+', '-').replaceAll('/', '_');
  }

  computeDigest(...args: unknown[]): number[] {
    const [algorithm, ...value] = args;
    const name = nodeName(algorithm, digestAlgorithms) ?? refuseArguments(args, method('computeDigest'));
    return signedBytes(
      createHash(name)
        .update(bytesOf(value, 'computeDigest', args))
        .digest(),
    );
  }

  computeHmacSha256Signature(...args: unknown[]): number[] {
    return sign('sha256', args, 'computeHmacSha256Signature', args);
  }

  computeHmacSignature(...args: unknown[]): number[] {
    const [algorithm, ...rest] = args;
    const name = nodeName(algorithm, macAlgorithms) ?? refuseArguments(args, method('computeHmacSignature'));
    return sign(name, rest, 'computeHmacSignature', args);
  }

  formatDate(...args: unknown[]): string {
    requireArguments(args, [['date', 'string', 'string']], method('formatDate'));
    const [date, zone, format] = args as [Date, string, string];
    requireZone(zone);
    if (Number.isNaN(date.getTime()))
      throw new GoogleError('Invalid argument: date. Should be of type: Date');
    return formatInstant(date.getTime(), zone, format);
  }

  formatString(...args: unknown[]): string {
    const [template, ...values] = args;
    if (typeof template !== 'string') refuseArguments(args, method('formatString'));
    return printf(template, values);
  }

  /** A version 4 UUID, the same sequence in every run of the same world. */
  getUuid(): string {
    const hex = createHash('sha256').update(this.execution.world.newId('u')).digest('hex');
    const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4];
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  }

  gzip(...args: unknown[]): BlobImpl {
    const [source, name = 'archive.gz'] = args;
    const { bytes } = blobContent(this.execution, source, method('gzip'));
    const packed = new Uint8Array(gzipSync(bytes));
    return exposeBlob(this.execution, {
      bytes: packed,
      contentType: 'application/x-gzip',
      name: String(name),
    });
  }

  newBlob(...args: unknown[]): BlobImpl {
    const [data, contentType, name] = args;
    const kinds: ArgumentKind[][] = [
      ['string'],
      ['string', 'any'],
      ['string', 'any', 'any'],
      ['bytes'],
      ['bytes', 'any'],
      ['bytes', 'any', 'any'],
    ];
    requireArguments(args, kinds, method('newBlob'));
    const isText = typeof data === 'string';
    return exposeBlob(this.execution, {
      bytes: isText ? encodeText(data) : bytesFrom(data as number[]),
      contentType: textOrNull(contentType) ?? (isText ? 'text/plain' : null),
      name: textOrNull(name),
    });
  }

  parseCsv(...args: unknown[]): string[][] {
    requireArguments(args, [['string'], ['string', 'string']], method('parseCsv'));
    return parseCsvText(args[0] as string, args[1] as string | undefined);
  }

  parseDate(...args: unknown[]): Date {
    requireArguments(args, [['string', 'string', 'string']], method('parseDate'));
    const [text, zone, format] = args as [string, string, string];
    requireZone(zone);
    return new Date(parseInstant(text, zone, format));
  }

  /** Time passes in the world and counts for the execution's limit. */
  sleep(milliseconds: number): void {
    requireArguments([milliseconds], [['number']], method('sleep'));
    if (milliseconds < 0 || milliseconds > longestSleep)
      throw new GoogleError('Invalid argument: milliseconds');
    this.execution.gate.wait(this.execution, milliseconds);
  }

  ungzip(source: unknown): BlobImpl {
    const { bytes, name } = blobContent(this.execution, source, method('ungzip'));
    const unpacked = new Uint8Array(gunzipSync(bytes));
    const shown = name === null ? null : name.replace(/\.gz$/, '');
    return exposeBlob(this.execution, { bytes: unpacked, contentType: null, name: shown });
  }
}

const method = (name: string): string => `Utilities.${name}`;

/** Bytes of `(byte[])`, `(String)` or `(String, Charset)`; without a charset text is US-ASCII. */
function bytesOf(args: readonly unknown[], name: string, shown: readonly unknown[] = args): Uint8Array {
  const [value, charset] = args;
  if (Array.isArray(value) && args.length === 1) return bytesFrom(value as number[]);
  if (typeof value !== 'string' || args.length > 2) return refuseArguments(shown, method(name));
  return encodeText(value, charsetOf(charset, shown, name));
}

function charsetOf(charset: unknown, args: readonly unknown[], name: string): string {
  if (charset === undefined || charset === charsets.US_ASCII) return 'US-ASCII';
  return charset === charsets.UTF_8 ? 'UTF-8' : refuseArguments(args, method(name));
}

function decodeBase64(args: readonly unknown[], name: string, encoding: 'base64' | 'base64url'): number[] {
  const [text] = args;
  if (typeof text !== 'string') return refuseArguments(args, method(name));
  const charset = encoding === 'base64' ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9_-]*={0,2}$/;
  if (!charset.test(text)) throw new GoogleError('Could not decode string.');
  return signedBytes(new Uint8Array(Buffer.from(text, encoding)));
}

/** `SHA_256` and `HMAC_SHA_256` are `sha256` to Node. */
function nodeName(algorithm: unknown, algorithms: Readonly<Record<string, EnumValue>>): string | undefined {
  const known = Object.values(algorithms).find((candidate) => candidate === algorithm);
  return known?.name().replace('HMAC_', '').replace('_', '').toLowerCase();
}

/** HMAC of `(byte[], byte[])`, `(String, String)` or `(String, String, Charset)`. */
function sign(
  algorithm: string,
  args: readonly unknown[],
  name: string,
  shown: readonly unknown[],
): number[] {
  const [value, key, charset] = args;
  const more = charset === undefined ? [] : [charset];
  const text = typeof value === 'string' && typeof key === 'string';
  if (!text && !(Array.isArray(value) && Array.isArray(key))) refuseArguments(shown, method(name));
  const bytes = bytesOf([value, ...more], name, shown);
  return signedBytes(
    createHmac(algorithm, bytesOf([key, ...more], name, shown))
      .update(bytes)
      .digest(),
  );
}

function requireZone(zone: string): void {
  if (!isZone(zone)) throw new GoogleError('Invalid argument: timeZone. Should be of type: String');
}

const utilitiesSpec: ClassSpec<UtilitiesImpl> = {
  service: 'Utilities',
  className: '',
  costs: {
    base64Decode: 'free',
    base64DecodeWebSafe: 'free',
    base64Encode: 'free',
    base64EncodeWebSafe: 'free',
    computeDigest: 'free',
    computeHmacSha256Signature: 'free',
    computeHmacSignature: 'free',
    formatDate: 'free',
    formatString: 'free',
    getUuid: 'free',
    gzip: 'free',
    newBlob: 'free',
    parseCsv: 'free',
    parseDate: 'free',
    sleep: 'free',
    ungzip: 'free',
  },
  scopes: [],
  properties: { Charset: charsets, DigestAlgorithm: digestAlgorithms, MacAlgorithm: macAlgorithms },
};

/** Compile-time: no method that Google lacks. */
const noInvention: NoInvention<UtilitiesImpl, GoogleAppsScript.Utilities.Utilities> = true;
void noInvention;

export const utilitiesRoom: ServiceRoom = {
  globals: (execution) => ({ Utilities: expose(execution, new UtilitiesImpl(execution), utilitiesSpec) }),
};
