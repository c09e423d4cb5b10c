/** What all methods of the Sheets API share: error texts, optional arguments, time charged for cells. */
import { GoogleError } from '../../../runtime/errors';
import type { Execution } from '../../../runtime/execution';
import { parseMask, type Mask } from '../field-mask';
import { checkPayload, type Shape } from './payload';

/** The scope every method needs; `spreadsheets.currentonly` is not enough (PLATFORM §4). */
export const apiScopes = ['https://www.googleapis.com/auth/spreadsheets'];

/** Runs one API method; Google's refusals get the prefix a script sees. */
export function apiCall<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`API call to sheets.${method} failed with error: ${error.message}`);
  }
}

export type Parameters = Readonly<Record<string, unknown>>;

/** Checks the optional arguments: unknown names are refused as Google's front door does. */
export function readParameters(args: object | undefined, known: Readonly<Record<string, Shape>>): Parameters {
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

export const maskOf = (parameters: Parameters): Mask =>
  parameters['fields'] === undefined ? {} : parseMask(parameters['fields'] as string);

export const textList = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : ((value ?? []) as string[]);

/** Counts and charges the cells an answer carries. */
export const chargeRead = (execution: Execution, cells: number): void => {
  execution.gate.countCells(execution, 'cellsRead', cells);
  if (cells > 0) execution.gate.charge(execution, 'sheetsApiRead', cells);
};

export const chargeWrite = (execution: Execution, cells: number): void => {
  execution.gate.countCells(execution, 'cellsWritten', cells);
  if (cells > 0) execution.gate.charge(execution, 'sheetsApiWrite', cells);
};
