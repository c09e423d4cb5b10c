/** The parameters of the installation, with their defaults: what a municipality decides for itself. */
import { text, optional, paragraph, date, time } from '../schema/field';
import { defineSystemTable, given, serial } from '../schema/table';

export const settings = defineSystemTable({
  name: 'setting',
  sheet: 'Configuración',
  singular: 'el parámetro',
  ids: given,
  idLabel: 'Clave',
  line: 0,
  visible: true,
  title: ['name'],
  fields: {
    name: text('Parámetro'),
    value: optional(text('Valor')),
    description: optional(paragraph('Para qué sirve')),
  },
});

interface SettingDeclaration {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

const setting = (name: string, value: string, description: string): SettingDeclaration => ({
  name,
  value,
  description,
});

/** Every parameter: key, what people call it, default [P], meaning. */
export const settingDeclarations = {
  municipality: setting('Municipio', 'Constanza', 'Nombre en los documentos.'),
  province: setting('Provincia', 'La Vega', 'Nombre en los documentos.'),
  authorityTitle: setting(
    'Título de la autoridad',
    'Síndico(a) Municipal',
    'Síndico o alcalde, como se use.',
  ),
  authorityName: setting('Nombre de la autoridad', '', 'Para las firmas de las actas.'),
  authorityEmail: setting('Correo de la autoridad', '', 'Recibe en lectura la carpeta de actas e informes.'),
  coordinatorName: setting('Nombre del coordinador(a)', '', 'Para las firmas de las actas.'),
  coordinatorTitle: setting(
    'Cargo del coordinador(a)',
    'Coordinador(a) de Coordinación Social',
    'Como sale bajo su firma.',
  ),
  departmentPhone: setting('Teléfono del departamento', '', 'En convocatorias y comprobantes.'),
  address: setting('Dirección del departamento', '', 'En convocatorias y comprobantes.'),
  boardTermMonths: setting(
    'Duración del mandato (meses)',
    '24',
    'De las directivas, según el reglamento municipal.',
  ),
  dataUpdateMonths: setting(
    'Vigencia de los datos de una organización (meses)',
    '12',
    'Después se le pide que los actualice.',
  ),
  dataUpdateDays: setting(
    'Espera de la actualización (días)',
    '15',
    'Si no responde en estos días, se le visita.',
  ),
  duplicateWindowDays: setting(
    'Ventana de duplicados (días)',
    '90',
    'Mismo hogar y categoría dentro de estos días.',
  ),
  applicantReviewDays: setting(
    'Espera del solicitante (días laborables)',
    '5',
    'Cuándo se le pregunta de nuevo por lo que falta.',
  ),
  referralReviewDays: setting(
    'Seguimiento de derivaciones (días laborables)',
    '10',
    'Cuándo se pregunta a la institución qué pasó.',
  ),
  referralSilenceDays: setting(
    'Silencio de una derivación (días laborables)',
    '10',
    'Si pasan tantos desde el día en que se debía preguntar, queda «Sin respuesta».',
  ),
  authorityMeetingMonths: setting(
    'Meses sin ver al síndico',
    '6',
    'Desde cuándo una organización sale en la lista de las que no se han reunido con él.',
  ),
  contactDays: setting(
    'Días sin contacto',
    '90',
    'Desde cuándo una comunidad sale en la lista de las que nadie ha visto.',
  ),
  reminderHour: setting('Hora del resumen diario', '7', 'De 0 a 23.'),
  certificateShare: setting(
    'Asistencia mínima para el certificado (%)',
    '80',
    'De las horas de la actividad; cada actividad puede pedir otra.',
  ),
  pardonedShare: setting(
    'Ausencia justificada que no se exige (%)',
    '0',
    'Hasta qué parte de las horas se descuenta de lo que pide el certificado; con 0, una excusa no cambia nada: solo cuentan las horas asistidas.',
  ),
  demoMode: setting('Modo de demostración', 'No', 'Con Sí, cada documento lleva el aviso de demostración.'),
} as const satisfies Record<string, SettingDeclaration>;

export type SettingKey = keyof typeof settingDeclarations;

export const catalogueEntries = defineSystemTable({
  name: 'catalogueEntry',
  sheet: 'Catálogos',
  singular: 'la opción',
  ids: given,
  line: 0,
  visible: true,
  title: ['label'],
  fields: {
    list: text('Lista'),
    label: text('Opción'),
    aliases: optional(text('También se acepta')),
  },
});

export const holidays = defineSystemTable({
  name: 'holiday',
  sheet: 'Feriados',
  singular: 'el feriado',
  code: 'FER',
  ids: serial(4),
  line: 0,
  visible: true,
  title: ['name'],
  fields: {
    date: date('Fecha'),
    name: text('Feriado'),
    workedUntil: optional(
      time('Se trabaja hasta', { help: 'En un medio día, la hora. En blanco, ese día no se trabaja.' }),
    ),
  },
});
