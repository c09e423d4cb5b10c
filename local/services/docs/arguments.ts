/** Arguments that Google takes as text. */
import { requireArguments } from '../../runtime/signatures';

type Plain = string | number | boolean;

/** The text of one argument. Throws Google's signature error for what cannot be text. */
export function textIn(argument: unknown, method: string): string {
  requireArguments([argument], [['text']], method);
  return String(argument as Plain);
}

/** The pattern and the replacement of a replaceText. */
export function textsIn(pattern: unknown, replacement: unknown, method: string): [string, string] {
  requireArguments([pattern, replacement], [['text', 'text']], method);
  return [String(pattern as Plain), String(replacement as Plain)];
}
