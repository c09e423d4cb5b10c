/** Content types by file extension, both ways. */

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  html: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The content type that a file name tells, null when it tells none. */
export function typeOfExtension(name: string): string | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return types[extension === 'jpeg' ? 'jpg' : extension] ?? null;
}

/** The usual extension of a content type. */
export function extensionOf(contentType: string): string | undefined {
  return Object.keys(types).find((extension) => types[extension] === contentType);
}
