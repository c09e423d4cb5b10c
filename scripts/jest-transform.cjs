/** Turns a TypeScript test or source file into CommonJS for jest with esbuild, line for line. */
const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

const self = readFileSync(__filename, 'utf8');

module.exports = {
  /** What a cached result depends on: also on this file and on esbuild. */
  getCacheKey(source, filename, { configString }) {
    const hash = createHash('sha1');
    for (const part of [self, version, configString, filename, source]) hash.update(part).update('\0');
    return hash.digest('hex');
  },
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: filename.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      // Jest has no dynamic import of its own: libraries that are loaded late become a require.
      supported: { 'dynamic-import': false },
      sourcefile: filename,
      sourcemap: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code, map };
  },
};
