/** Looks into an exported file: .docx and .xlsx are archives of text. */
import { inflateRawSync } from 'node:zlib';

/** The files of a .zip, as text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    files[path] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
