/** Turns a TypeScript test or source file into CommonJS for jest with esbuild, line for line. */
const { transformSync } = require('esbuild');

module.exports = {
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
