/** What every document of the department carries: its marks, its header and footer, and the notice of invented data. */
import type { Block, ListDeclaration, ValueDeclaration, ValueKind } from './template';

/** A mark that a template may carry. */
export const value = <K extends ValueKind>(
  kind: K,
  description: string,
): ValueDeclaration & { readonly kind: K } => ({ kind, description });

/** A mark or list that a template must carry. */
export const must = <D extends ValueDeclaration | ListDeclaration>(declared: D): D => ({
  ...declared,
  required: true,
});

/** The folio, under whatever mark: a document without it cannot be told from another. */
export const folio = must(value('text', 'Folio del documento, con el código del registro'));

/** Marks that the house fills in any document. */
export const houseValues = {
  municipio: value('text', 'Municipio'),
  provincia: value('text', 'Provincia'),
  coordinador: value('text', 'Coordinador(a) del departamento'),
  autoridad: value('text', 'Nombre de la autoridad'),
  titulo_autoridad: value('text', 'Cargo de la autoridad'),
  telefono: value('text', 'Teléfono del departamento'),
  direccion: value('text', 'Dirección del departamento'),
  hoy: value('date', 'Fecha en que se hace el documento'),
  ahora: value('datetime', 'Cuándo se generó el documento'),
  usuario: value('text', 'Quién lo generó'),
} as const;

export const houseConditions = {
  con_telefono: 'El departamento tiene teléfono anotado en Configuración',
  con_direccion: 'El departamento tiene dirección anotada en Configuración',
  demostracion: 'Los datos son de demostración',
} as const;

/** Header and footer; `mark` is the one that carries the folio. */
export const letterhead = (mark = 'folio') => ({
  header: [
    'AYUNTAMIENTO MUNICIPAL DE {{municipio|mayusculas}}',
    'Departamento de Coordinación Social',
    `{{${mark}}}`,
  ],
  footer: [`{{${mark}}} · Documento generado el {{ahora}} por {{usuario}}`],
});

/** First block of every document. */
export const demonstrationNotice: Block = {
  kind: 'paragraph',
  text: '{{?demostracion}}DATOS DE DEMOSTRACIÓN: personas y organizaciones inventadas.{{/?}}',
};

/** Who answers for the department, at the foot. */
export const coordinatorSignature = '{{coordinador}} · Coordinador(a) de Coordinación Social';

/** Where a person may ask. */
export const contactLine =
  'Departamento de Coordinación Social{{?con_telefono}} · Teléfono {{telefono}}{{/?}}{{?con_direccion}} · {{direccion}}{{/?}}';
