/** The code on a certificate: whoever holds the paper reads it out, and the registry says whether it is true. */
import { fingerprint } from '../text/fingerprint';

/** Letters and figures that nobody takes one for another on the telephone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * «K7QM-3F2X»: the same for the same seed, hardly ever for another. The registry is what proves a certificate; the code
 * only keeps one from being made up from a folio, which counts from one.
 */
export function verificationCode(seed: string): string {
  const hex = fingerprint(seed);
  let code = '';
  for (let part = 0; part < 8; part += 1) {
    code += alphabet.charAt(parseInt(hex.slice(part * 2, part * 2 + 2), 16) % alphabet.length);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
