/** What the desk answers when it does not do what was asked. */
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { GoogleError, NotEmulated } from '../runtime/errors';
import { inSpanish } from '../runtime/spanish';

/** A refusal that the person is to read. */
export function refusal(status: 400 | 401 | 403 | 404, message: string): HTTPException {
  return new HTTPException(status, { message });
}

/** Google's refusals reach the page in its language; a bug of ours is told as one, and goes to the terminal whole. */
export const answerError: ErrorHandler = (error, context) => {
  if (error instanceof HTTPException) return context.json({ message: error.message }, error.status);
  if (error instanceof GoogleError) return context.json({ message: inSpanish(error.message) }, 422);
  if (error instanceof NotEmulated) return context.json({ message: error.message }, 501);
  console.error(error);
  return context.json({ message: 'El escritorio tuvo un error. Los detalles están en la terminal.' }, 500);
};
