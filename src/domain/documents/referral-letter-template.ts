/** The letter with which somebody goes to another institution: who sends them, and what for where that may be written. */
import {
  addressee,
  contactLine,
  coordinatorSignature,
  defineTemplate,
  greeting,
  letterDate,
  must,
  value,
} from './letterhead';

export const referralLetterTemplate = defineTemplate({
  name: 'referralLetter',
  values: {
    codigo: must(value('text', 'Código de la derivación')),
    solicitud: must(value('text', 'Código de la solicitud')),
    fecha: value('date', 'Fecha en que se derivó'),
    institucion: must(value('text', 'Institución a la que va')),
    contacto: value('text', 'Persona de contacto en ella'),
    direccion_institucion: value('text', 'Dirección de la institución'),
    solicitante: value('text', 'Quien va; vacío si la solicitud es confidencial'),
    territorio: value('text', 'Barrio o paraje, con su sección'),
    motivo: value('paragraph', 'Qué se le pide a la institución, donde puede escribirse'),
    llevar: value('text', 'Qué debe llevar'),
    responsable: value('text', 'Quien da seguimiento'),
  },
  conditions: {
    con_contacto: 'Se conoce a quién dirigirse',
    con_direccion_institucion: 'Se conoce la dirección de la institución',
    con_solicitante: 'La solicitud no es confidencial',
    sin_solicitante: 'La solicitud es confidencial: la carta no dice de quién es',
    con_motivo: 'Lo que se pide puede escribirse',
    sin_motivo: 'Lo que se pide no se escribe: lo dirá la persona',
    con_llevar: 'Se sabe qué debe llevar',
    con_responsable: 'Alguien da seguimiento',
  },
  blocks: [
    { kind: 'title', text: 'CARTA DE REFERIMIENTO' },
    { kind: 'paragraph', text: letterDate },
    { kind: 'paragraph', text: addressee('institucion') },
    { kind: 'paragraph', text: '{{?con_contacto}}Atención: {{contacto}}{{/?}}' },
    { kind: 'paragraph', text: '{{?con_direccion_institucion}}{{direccion_institucion}}{{/?}}' },
    { kind: 'paragraph', text: greeting },
    {
      kind: 'paragraph',
      text: 'El Departamento de Coordinación Social del Ayuntamiento Municipal de {{municipio}} les refiere a {{?con_solicitante}}**{{solicitante}}**{{/?}}{{?sin_solicitante}}la persona portadora de esta carta{{/?}}, de {{territorio}}, por la solicitud **{{solicitud}}**, cuya atención corresponde a esa institución.',
    },
    {
      kind: 'paragraph',
      text: '{{?con_motivo}}Les pedimos: {{motivo}}{{/?}}{{?sin_motivo}}La persona misma les dirá lo que necesita; les agradecemos recibirla con discreción.{{/?}}',
    },
    { kind: 'paragraph', text: '{{?con_llevar}}Se le pidió llevar: {{llevar}}.{{/?}}' },
    {
      kind: 'paragraph',
      text: 'Les agradecemos comunicarnos qué resultó, citando el código **{{codigo}}**{{?con_responsable}}, con {{responsable}}{{/?}}.',
    },
    { kind: 'paragraph', text: contactLine },
    { kind: 'signatures', texts: [coordinatorSignature] },
    { kind: 'cut' },
    {
      kind: 'blanks',
      text: '{{codigo}}. Para la institución: [   ] Se acepta  [   ] No se acepta.  Fecha: ____/____/________  Firma y sello: ______________________',
    },
  ],
});
