/** The desk's own page and its files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '../services/html/escaping';
import type { Routes } from './desk-context';
import { shellPolicy } from './guard';

const shellHtml = (token: string, build: string): string => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="desk-token" content="${escapeHtml(token)}">
<meta name="desk-build" content="${build}">
<title>Escritorio · Coordinación Social</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%230b5c4a'/%3E%3Ccircle cx='11' cy='13' r='4' fill='%23fff'/%3E%3Ccircle cx='21' cy='13' r='4' fill='%23ffd27a'/%3E%3Cpath d='M5 25c0-5 12-5 12 0M15 25c0-5 12-5 12 0' fill='none' stroke='%23fff' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<div id="app"></div>
<noscript>El escritorio necesita JavaScript.</noscript>
<script src="/assets/page.js"></script>
</body>
</html>
`;

const assetTypes: Readonly<Record<string, string>> = {
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
};

/** Tells one build of the page from another: an open page of the same build need not be loaded again. */
async function buildOf(assets: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of Object.keys(assetTypes)) hash.update(await readFile(join(assets, name)));
  return hash.digest('base64url');
}

/** Adds the page at every address that is no other route's, and its files under /assets. */
export function shellRoutes(routes: Routes, token: string, assets: string): void {
  routes.get('/assets/:name', async (request) => {
    const name = request.req.param('name');
    const type = assetTypes[name];
    if (type === undefined) return request.notFound();
    const content = await readFile(join(assets, name));
    return new Response(new Uint8Array(content), {
      headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
    });
  });

  routes.get('*', async (request) => {
    if (request.req.path.startsWith('/api/')) return request.notFound();
    return request.html(shellHtml(token, await buildOf(assets)), 200, {
      'content-security-policy': shellPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });
}
