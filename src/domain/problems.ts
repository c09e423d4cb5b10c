/** The one catalogue of problems: what can be wrong with what a person gave us, in the Spanish they read. */
import { answerSentences, teller, type Said } from './answer-problems';

const sentences = {
  ...answerSentences,
  notADriveLink: (label: string) =>
    `«${label}» debe ser el enlace de un archivo o una carpeta de Drive, como https://drive.google.com/file/d/…: en Drive, Compartir › Copiar enlace.`,
  unknownRecord: (label: string, given: string) => `No se encuentra «${given}» en «${label}».`,
  ambiguous: (label: string, given: string, options: string) =>
    `«${given}» puede ser más de uno en «${label}»: ${options}. Elija con el código.`,
  notAllowed: (what: string) => `Su cuenta no tiene permiso para: ${what}.`,
  unknownPerson: (email: string) =>
    `La cuenta ${email} no está en la hoja Personal. Pida a la coordinación que la registre.`,
  rowGone: (what: string, code: string, sheet: string) =>
    `No se encuentra ${what} ${code}: alguien borró su fila de la hoja «${sheet}». Recupérela con Archivo › Historial de versiones.`,
  annulled: (what: string, code: string) => `Se anuló ${what} ${code}: ya no se trabaja con ese registro.`,
  alreadyExists: (what: string, code: string) => `Ya existe: ${what} (${code}).`,
  probableDuplicate: (what: string, reasons: string) =>
    `Puede ser el mismo registro que ${what}: ${reasons}.`,
  transitionNotAllowed: (from: string, to: string) => `No se puede pasar de «${from}» a «${to}».`,
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
export type Problem = Said<ProblemCode>;

/** A problem of the catalogue; `words` fill its sentence in the order declared there. */
export const problem = teller(sentences);
