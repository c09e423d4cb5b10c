/** What can be wrong with an answer by itself, in the Spanish people read: the sidebar says it before sending, the server after. */

/** Something wrong, and the field that caused it, when one did. */
export interface Said<C extends string> {
  readonly code: C;
  readonly field?: string;
  readonly message: string;
}

type Sentences = Readonly<Record<string, (...words: never[]) => string>>;

/** How problems of a catalogue are told: `words` fill its sentence in the order declared there. */
export const teller =
  <S extends Sentences>(sentences: S) =>
  <C extends keyof S & string>(code: C, words: Parameters<S[C]>, field?: string): Said<keyof S & string> => {
    const message = sentences[code]!(...words);
    return field === undefined ? { code, message } : { code, field, message };
  };

export const answerSentences = {
  required: (label: string) => `Falta «${label}».`,
  notChosen: (label: string) => `«${label}»: escriba y elija de la lista.`,
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
  notCoordinates: (label: string) =>
    `«${label}» debe ser latitud y longitud, por ejemplo 18.91000, -70.75000.`,
  guardNotMet: (missing: string) => `Falta: ${missing}.`,
  reasonRequired: (what: string) => `Escriba el motivo para: ${what}.`,
} as const;

export const answerProblem = teller(answerSentences);
