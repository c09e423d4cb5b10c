/** How a template is declared: what is its own; the marks, header, footer and notice that all carry are added here. */
import { documentTypes, type DocumentType } from '../tables/document-catalogues';
import type { TemplateData } from './fill';
import type {
  Block,
  ListDeclaration,
  Page,
  TemplateDeclaration,
  ValueDeclaration,
  ValueDeclarations,
  ValueKind,
} from './template';

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

/** Marks that the house fills in any document. */
export const houseValues = {
  folio: must(value('text', 'Folio del documento, con el código del registro')),
  municipio: value('text', 'Municipio'),
  provincia: value('text', 'Provincia'),
  coordinador: value('text', 'Coordinador(a) del departamento'),
  titulo_coordinador: value('text', 'Cargo del coordinador(a)'),
  autoridad: value('text', 'Nombre de la autoridad'),
  titulo_autoridad: value('text', 'Cargo de la autoridad'),
  telefono: value('text', 'Teléfono del departamento'),
  direccion: value('text', 'Dirección del departamento'),
  hoy: value('date', 'Fecha en que se hace el documento'),
  ahora: value('datetime', 'Cuándo se generó el documento'),
  usuario: value('text', 'Quién lo generó'),
} as const;

export const houseConditions = {
  con_autoridad: 'El nombre de la autoridad está anotado en Configuración',
  con_telefono: 'El departamento tiene teléfono anotado en Configuración',
  con_direccion: 'El departamento tiene dirección anotada en Configuración',
  demostracion: 'Los datos son de demostración',
} as const;

const header = [
  'AYUNTAMIENTO MUNICIPAL DE {{municipio|mayusculas}}',
  'Departamento de Coordinación Social',
  '{{folio}}',
];
const footer = ['{{folio}} · Documento generado el {{ahora}} por {{usuario}}'];

const demonstrationNotice: Block = {
  kind: 'paragraph',
  text: '{{?demostracion}}DATOS DE DEMOSTRACIÓN: personas y organizaciones inventadas.{{/?}}',
};

/** A template without conditions or lists of its own. */
const none = {};

/** What sets one template apart from the others. */
interface OwnParts<V, C, L> {
  readonly name: DocumentType;
  readonly page?: Page;
  readonly values: V;
  readonly conditions?: C;
  readonly lists?: L;
  readonly blocks: readonly Block[];
}

/** A template of the house. The names of its marks stay literal types, so that whoever fills it must give every one. */
export const defineTemplate = <
  const V extends ValueDeclarations,
  const C extends TemplateDeclaration['conditions'] = typeof none,
  const L extends TemplateDeclaration['lists'] = typeof none,
  const N extends DocumentType = DocumentType,
>({
  values,
  conditions,
  lists,
  blocks,
  ...own
}: OwnParts<V, C, L> & { readonly name: N }) => ({
  ...own,
  title: documentTypes.options[own.name],
  values: { ...houseValues, ...values },
  conditions: { ...houseConditions, ...conditions } as typeof houseConditions & C,
  lists: { ...lists } as L,
  header,
  footer,
  blocks: [demonstrationNotice, ...blocks],
});

/** What only documents of this template say, as whoever composes one gives it: the rest is the house's. */
export interface OwnData<T extends TemplateDeclaration> {
  readonly values: Omit<TemplateData<T>['values'], keyof typeof houseValues>;
  readonly conditions: Omit<TemplateData<T>['conditions'], keyof typeof houseConditions>;
  readonly lists: TemplateData<T>['lists'];
}

/** What the house fills in any document. */
export type HouseData = Omit<
  TemplateData<{
    readonly values: typeof houseValues;
    readonly conditions: typeof houseConditions;
    readonly lists: typeof none;
  }>,
  'lists'
>;

/** Who answers for the department, at the foot. */
export const coordinatorSignature = '{{coordinador}} · {{titulo_coordinador}}';

/** Where a person may ask. */
export const contactLine =
  'Departamento de Coordinación Social{{?con_telefono}} · Teléfono {{telefono}}{{/?}}{{?con_direccion}} · {{direccion}}{{/?}}';

/** Who governs, at the foot of what the ayuntamiento itself promises or certifies; no line while nobody is noted. */
export const authoritySignature = '{{?con_autoridad}}{{autoridad}} · {{titulo_autoridad}}{{/?}}';

/** How a letter begins: where and when it was written. */
export const letterDate = '{{municipio}}, {{provincia}}, {{hoy|larga}}.';

/** Whom a letter is for: the mark that names them. */
export const addressee = (mark: string): string => `Señores(as): **{{${mark}}}**`;

/** How a proof begins, which any reader may be shown. */
export const toWhomItMayConcern: Block = { kind: 'paragraph', text: 'A quien pueda interesar:' };

/** How a proof ends: whoever asks for it, where and when it was written. */
export const issuedOnRequest: Block = {
  kind: 'paragraph',
  text: 'Se expide la presente a solicitud de la parte interesada, en {{municipio}}, {{hoy|letras}}.',
};

/** How a letter greets those who read it. */
export const greeting = 'Distinguidos(as) señores(as):';
