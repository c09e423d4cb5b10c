/** Who may talk to the server: this machine's own desk page, and nobody else's page in the same browser. */
import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { DeskContext, Variables } from './desk-context';
import { refusal } from './refusals';

const localNames = ['127.0.0.1', 'localhost'];

/**
 * The Host must be ours, so that a foreign name that points to this machine (DNS rebinding) gets nothing. A request of
 * another origin is refused too, and a sandboxed page's origin is `null`, which is never ours.
 */
export function checkOrigin(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!localNames.some((name) => host === `${name}:${port()}`)) {
      throw refusal(403, 'Dirección desconocida.');
    }
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) throw refusal(403, 'Origen desconocido.');
    const site = context.req.header('sec-fetch-site');
    const navigation = context.req.method === 'GET' && context.req.header('sec-fetch-dest') === 'document';
    if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigation) {
      throw refusal(403, 'Origen desconocido.');
    }
    await next();
  };
}

/** The API answers only to the token that this process put into its own page, which no other origin can read. */
export function checkToken(token: string): MiddlewareHandler {
  const wanted = Buffer.from(token);
  return async (context, next) => {
    const given = Buffer.from(context.req.header('x-desk-token') ?? '');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw refusal(401, 'Esta página ya no está conectada. Vuelva a cargarla.');
    }
    await next();
  };
}

/** Leaves the account that the window acts as in `email`. */
export function knowPerson(desk: DeskContext): MiddlewareHandler<{ Variables: Variables }> {
  return async (context, next) => {
    context.set('email', desk.person(decodeURIComponent(context.req.header('x-desk-as') ?? '')));
    await next();
  };
}

/** What the shell itself may load: its own script, style and sandboxed pages; and nobody may frame it. */
export const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
