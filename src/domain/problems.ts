/** The one catalogue of problems: what can be wrong with what a person gave us, in the Spanish they read. */

export interface Problem {
  readonly code: ProblemCode;
  /** The field that caused it, when one did. */
  readonly field?: string;
  readonly message: string;
}

const sentences = {
  required: (label: string) => `Falta «${label}».`,
  tooLong: (label: string, most: string) => `«${label}» es demasiado largo: caben ${most} caracteres.`,
  notANumber: (label: string) => `«${label}» debe ser un número entero, por ejemplo 25.`,
  notMoney: (label: string) => `«${label}» debe ser un monto en pesos, por ejemplo 12,500.00.`,
  outOfRange: (label: string, least: string, most: string) =>
    `«${label}» debe estar entre ${least} y ${most}.`,
  notADate: (label: string) => `«${label}» debe ser una fecha como 14/03/2026.`,
  notATime: (label: string) => `«${label}» debe ser una hora como 4:30 p. m.`,
  notYesNo: (label: string) => `«${label}» debe ser Sí o No.`,
  notAChoice: (label: string, given: string) => `«${given}» no está en la lista de «${label}».`,
  notAPhone: (label: string) => `«${label}» debe ser un teléfono dominicano, por ejemplo 809-555-0142.`,
  notACedula: (label: string) => `«${label}» debe tener 11 dígitos, por ejemplo 001-1391820-5.`,
  notAnRnc: (label: string) => `«${label}» debe tener 9 dígitos, por ejemplo 1-01-85004-3.`,
  notAnEmail: (label: string) => `«${label}» debe ser un correo, por ejemplo nombre@ejemplo.org.`,
  notAUrl: (label: string) => `«${label}» debe ser un enlace que empiece con https://.`,
  notADriveLink: (label: string) =>
    `«${label}» debe ser el enlace de un archivo o una carpeta de Drive, como https://drive.google.com/file/d/…: en Drive, Compartir › Copiar enlace.`,
  notCoordinates: (label: string) =>
    `«${label}» debe ser latitud y longitud, por ejemplo 18.91000, -70.75000.`,
  unknownRecord: (label: string, given: string) => `No se encuentra «${given}» en «${label}».`,
  ambiguous: (label: string, given: string, options: string) =>
    `«${given}» puede ser más de uno en «${label}»: ${options}. Elija con el código.`,
  notAllowed: (what: string) => `Su cuenta no tiene permiso para: ${what}.`,
  unknownPerson: (email: string) =>
    `La cuenta ${email} no está en la hoja Personal. Pida a la coordinación que la registre.`,
  alreadyExists: (what: string, code: string) => `Ya existe: ${what} (${code}).`,
  probableDuplicate: (what: string, reasons: string) =>
    `Puede ser el mismo registro que ${what}: ${reasons}.`,
  transitionNotAllowed: (from: string, to: string) => `No se puede pasar de «${from}» a «${to}».`,
  guardNotMet: (missing: string) => `Falta: ${missing}.`,
  reasonRequired: (what: string) => `Escriba el motivo para: ${what}.`,
  dateInPast: (label: string) => `«${label}» no puede ser anterior a hoy.`,
  dateInFuture: (label: string) => `«${label}» no puede ser posterior a hoy.`,
  dateOrder: (first: string, second: string) => `«${second}» no puede ser anterior a «${first}».`,
  changedMeanwhile: (what: string) =>
    `Otra persona cambió ${what} mientras usted trabajaba. Revise los datos y guarde de nuevo.`,
  structureDamaged: (sheet: string, detail: string) =>
    `La hoja «${sheet}» no tiene la estructura esperada: ${detail}. Use el menú Coordinación Social › Reparar estructura.`,
  busy: () => 'El registro está ocupado en este momento. Espere unos segundos e intente de nuevo.',
  notConfigured: (what: string) =>
    `Falta preparar el registro: ${what}. Use el menú Coordinación Social › Preparar el registro.`,
  templateInvalid: (template: string, detail: string) =>
    `La plantilla «${template}» tiene errores: ${detail}.`,
  cannotApply: (why: string) => why,
} as const;

export type ProblemCode = keyof typeof sentences;

/** A problem of the catalogue; `words` fill its sentence in the order declared there. */
export function problem<C extends ProblemCode>(
  code: C,
  words: Parameters<(typeof sentences)[C]>,
  field?: string,
): Problem {
  const sentence = sentences[code] as (...args: readonly string[]) => string;
  const message = sentence(...words);
  return field === undefined ? { code, message } : { code, field, message };
}
