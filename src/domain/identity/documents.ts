/** Cédula and RNC: their shape, and check digits that warn and never block (genuine documents exist that fail them). */

const digitsOf = (raw: string): string => raw.replace(/\D/g, '');

/** `000-0000000-0`, or undefined when there are not eleven digits. */
export function findCedula(raw: string): string | undefined {
  const digits = digitsOf(raw);
  return digits.length === 11
    ? `${digits.slice(0, 3)}-${digits.slice(3, 10)}-${digits.slice(10)}`
    : undefined;
}

/** Whether the last digit is right: modulus 10, weights 1 and 2 from the left (convention; the JCE publishes none). */
export function cedulaChecks(cedula: string): boolean {
  const digits = [...digitsOf(cedula)].map(Number);
  const total = digits.reduce((sum, digit, index) => {
    const weighted = digit * (index % 2 === 0 ? 1 : 2);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return digits.length === 11 && total % 10 === 0;
}

/** `0-00-00000-0`, or undefined when there are not nine digits. */
export function findRnc(raw: string): string | undefined {
  const digits = digitsOf(raw);
  return digits.length === 9
    ? `${digits.slice(0, 1)}-${digits.slice(1, 3)}-${digits.slice(3, 8)}-${digits.slice(8)}`
    : undefined;
}

const rncWeights = [7, 9, 8, 6, 5, 4, 3, 2];

/** Whether the last digit is right: modulus 11 with the DGII's weights. */
export function rncChecks(rnc: string): boolean {
  const digits = [...digitsOf(rnc)].map(Number);
  if (digits.length !== 9) return false;
  const sum = rncWeights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return ((10 - (sum % 11) + 9) % 9) + 1 === digits[8];
}

/** For documents the wrong person may read: only the last three digits stay. */
export function maskCedula(cedula: string): string {
  const digits = digitsOf(cedula);
  return digits.length === 11 ? `***-*****${digits.slice(8, 10)}-${digits.slice(10)}` : '•••';
}

/** `809-555-0142`, or undefined when it is no Dominican number (809, 829, 849). */
export function findPhone(raw: string): string | undefined {
  const digits = digitsOf(raw).replace(/^1(?=\d{10}$)/, '');
  return /^(809|829|849)\d{7}$/.test(digits)
    ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
    : undefined;
}

/** A conversation in WhatsApp with a text ready to send. */
export const whatsappLink = (phone: string, text: string): string =>
  `https://wa.me/1${digitsOf(phone)}?text=${encodeURIComponent(text)}`;
