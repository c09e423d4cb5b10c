/** Utilities as scripts meet it: signed bytes, Java's date patterns, blobs and sleep. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatInstant } from '../../../local/services/utilities/date-format';
import { parseInstant } from '../../../local/services/utilities/date-parse';
import { failureOf, openWith, owner, runBody, valueOf } from '../scripts';

const zone = 'America/Santo_Domingo';

describe('fact 41: bytes', () => {
  test('are signed', () => {
    expect(valueOf(`return Utilities.newBlob('ñ').getBytes();`)).toEqual([-61, -79]);
    expect(
      valueOf(`return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'hola').slice(0, 3);`),
    ).toEqual([77, 24, 99]);
  });

  test('digests and base64 of text without a charset see US-ASCII: what is not, is a question mark', () => {
    expect(
      valueOf(`const d = (...a) => String(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, ...a));
        return [d('ñ') === d('?'), d('ñ', Utilities.Charset.UTF_8) === d('?'), Utilities.base64Encode('ñ'),
          Utilities.base64Encode('ñ', Utilities.Charset.UTF_8)];`),
    ).toEqual([true, false, 'Pw==', 'w7E=']);
  });

  // RFC 4231, test case 2.
  test('HMAC is the standard one, value before key', () => {
    const code = `Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')`;
    expect(valueOf(`return ${code};`)).toEqual([
      ...Int8Array.from(
        Buffer.from('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'hex'),
      ),
    ]);
  });

  test('base64 comes back', () => {
    expect(
      valueOf(`return [Utilities.newBlob(Utilities.base64Decode('aG9sYQ==')).getDataAsString(),
        Utilities.base64DecodeWebSafe(Utilities.base64EncodeWebSafe([-5, -1, 62]))];`),
    ).toEqual(['hola', [-5, -1, 62]]);
    expect(failureOf(`Utilities.base64Decode('%%');`)).toBe('Could not decode string.');
  });
});

describe('fact 42: formatDate', () => {
  const at = Date.UTC(2026, 11, 31, 3, 4, 5, 6);
  const format = (pattern: string, where = zone) => formatInstant(at, where, pattern);

  test('writes the common letters', () => {
    expect(format('yyyy-MM-dd HH:mm:ss.SSS')).toBe('2026-12-30 23:04:05.006');
    expect(format("d 'de' MMMM 'de' yyyy, h:mm a")).toBe('30 de December de 2026, 11:04 PM');
    expect(format('EEE EEEE MMM yy M d u F')).toBe('Wed Wednesday Dec 26 12 30 3 5');
    expect(format("yyyy-MM-dd'T'HH:mm:ssXXX Z X")).toBe('2026-12-30T23:04:05-04:00 -0400 -04');
    expect(format("'a las' K 'o''clock' k ''")).toBe("a las 11 o'clock 23 '");
  });

  test('YYYY is the year of the week and DD the day of the year', () => {
    expect(format('YYYY w DD')).toBe('2027 1 364');
    expect(formatInstant(Date.UTC(2026, 0, 1, 12), 'UTC', 'YYYY ww DDD')).toBe('2026 01 001');
  });

  test('needs a Date, a zone and a pattern', () => {
    expect(failureOf(`Utilities.formatDate('2026-01-01', 'GMT', 'yyyy');`)).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(failureOf(`Utilities.formatDate(new Date(), 'GMT');`)).toBe(
      "The parameters (Date,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(failureOf(`Utilities.formatDate(new Date(), 'GMT', 'bbb');`)).toBe(
      "Illegal pattern character 'b'",
    );
  });

  test('the zone decides the day', () => {
    expect(format('dd', 'GMT')).toBe('31');
    expect(format('dd HH', 'GMT-4')).toBe('30 23');
  });

  test('parseDate reads what formatDate wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = seconds * 1000;
        for (const pattern of ['yyyy-MM-dd HH:mm:ss', 'd/M/yyyy h:mm:ss a', "yyyy-MM-dd'T'HH:mm:ssXXX"]) {
          expect(parseInstant(formatInstant(instant, zone, pattern), zone, pattern)).toBe(instant);
        }
      }),
    );
    expect(failureOf(`Utilities.parseDate('ayer', 'GMT', 'yyyy-MM-dd');`)).toBe('Unparseable date: "ayer"');
    expect(
      valueOf(
        `const d = Utilities.parseDate('2026-03-02', 'GMT-4', 'yyyy-MM-dd'); return [d instanceof Date, d.toISOString()];`,
      ),
    ).toEqual([true, '2026-03-02T04:00:00.000Z']);
  });
});

describe('fact 43: blobs', () => {
  test('of text have no name and are text/plain', () => {
    expect(
      valueOf(
        `const b = Utilities.newBlob('hola'); return [b.getName(), b.getContentType(), b.getDataAsString(), String(b)];`,
      ),
    ).toEqual([null, 'text/plain', 'hola', 'Blob']);
  });

  test('setters chain and copies are apart', () => {
    expect(
      valueOf(`const b = Utilities.newBlob('a', 'text/plain', 'a.csv'); const c = b.copyBlob().setDataFromString('b');
        return [b.getDataAsString(), c.getDataAsString(), b.setContentTypeFromExtension().getContentType()];`),
    ).toEqual(['a', 'b', 'text/csv']);
  });

  test('gzip names its blob archive.gz', () => {
    expect(
      valueOf(
        `const z = Utilities.gzip(Utilities.newBlob('hola')); return [z.getName(), Utilities.ungzip(z).getDataAsString()];`,
      ),
    ).toEqual(['archive.gz', 'hola']);
  });

  test('a conversion that is not emulated says so', () => {
    expect(runBody(`Utilities.newBlob('x').getAs('application/pdf');`).error).toMatchObject({
      name: 'NotEmulated',
    });
  });
});

test('fact 44: parseCsv reads doubled quotes, line ends in quotes and other delimiters', () => {
  expect(valueOf(`return Utilities.parseCsv('a,"b ""c"", d"\\r\\n"x\\ny",z\\n');`)).toEqual([
    ['a', 'b "c", d'],
    ['x\ny', 'z'],
  ]);
  expect(valueOf(`return Utilities.parseCsv('a;b', ';');`)).toEqual([['a', 'b']]);
});

test('fact 45: wrong types are a signature error', () => {
  expect(failureOf(`Utilities.newBlob(5);`)).toBe(
    "The parameters (number) don't match the method signature for Utilities.newBlob.",
  );
  expect(failureOf(`Utilities.computeDigest('MD5', 'x');`)).toBe(
    "The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
  );
});

test('fact 46: sleep is five minutes at most and takes the world’s time', () => {
  expect(failureOf('Utilities.sleep(300001);')).toBe('Invalid argument: milliseconds');
  const workspace = openWith(
    'function f() { const t = Date.now(); Utilities.sleep(2500); return Date.now() - t; }',
  );
  const { value, tally } = workspace.run('f', [], { as: owner });
  expect(value).toBe(2500);
  expect(tally.milliseconds).toBe(3500);
});

test('getUuid is a version 4 UUID, never the same twice, the same in every run', () => {
  const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
  const [first, second] = valueOf(body) as [string, string];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first).not.toBe(second);
  expect(valueOf(body)).toEqual([first, second]);
});

test('formatString fills a template as printf does', () => {
  expect(
    valueOf(`return Utilities.formatString('%05d|%-5s|%.2f|%5s|%%|%+d', 42, 'ab', 3.14159, 'x', 7);`),
  ).toBe('00042|ab   |3.14|    x|%|+7');
});
