/** What the methods of all advanced services share: error texts and optional arguments. */
import { GoogleError } from '../../runtime/errors';
import { parseMask, type Mask } from './field-mask';
import { checkPayload, type Shape } from './payload';

/** Runs one method of an API; Google's refusals get the prefix a script sees (`API call to sheets.… failed`). */
export function callApi<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`API call to ${method} failed with error: ${error.message}`);
  }
}

export type Parameters = Readonly<Record<string, unknown>>;

/** Checks the optional arguments: unknown names are refused as Google's front door does. */
export function readParameters(
  args: object | null | undefined,
  known: Readonly<Record<string, Shape>>,
): Parameters {
  const given = (args ?? {}) as Parameters;
  const shapes: Readonly<Record<string, Shape>> = { ...known, fields: 'string' };
  for (const [name, value] of Object.entries(given)) {
    const shape = shapes[name];
    if (shape === undefined) {
      throw new GoogleError(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
    checkPayload(
      typeof value === 'string' && typeof shape === 'object' && 'list' in shape ? [value] : value,
      shape,
      name,
    );
  }
  return given;
}

/** The mask that `fields` asks for; everything when it asks for nothing. */
export const maskOf = (parameters: Parameters): Mask =>
  parameters['fields'] === undefined ? {} : parseMask(parameters['fields'] as string);

export const textList = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : ((value ?? []) as string[]);
