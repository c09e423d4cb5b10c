/** People and their households: whoever asks, benefits, holds an office or attends. */
import {
  choice,
  date,
  derived,
  email,
  gps,
  integer,
  optional,
  paragraph,
  phone,
  ref,
  text,
  yesNo,
} from '../schema/field';
import { defineTable, serial, type Table } from '../schema/table';
import { documentChecks, documentKinds, lifeStates, personRecordStates, sexes } from './people-catalogues';
import { territories } from './territories';

const self = (): Table => people;

export const households = defineTable({
  name: 'household',
  sheet: 'Hogares',
  singular: 'el hogar',
  code: 'HOG',
  ids: serial(5),
  line: 0,
  title: ['reference'],
  fields: {
    head: optional(ref('Jefe(a) de hogar', self)),
    territory: ref('Territorio', () => territories),
    reference: paragraph('Referencia de ubicación', { help: 'Por ejemplo: detrás del colmado, casa verde.' }),
    address: optional(text('Dirección')),
    coordinates: optional(gps('Coordenadas', { sensitive: true })),
    members: derived(integer('Miembros', { least: 0, most: 200 })),
    active: yesNo('Activo'),
    alert: optional(derived(text('Por resolver'))),
  },
});

export const people = defineTable({
  name: 'person',
  sheet: 'Personas',
  singular: 'la persona',
  code: 'PER',
  ids: serial(6),
  line: 0,
  title: ['fullName'],
  fields: {
    fullName: derived(text('Nombre completo')),
    givenNames: text('Nombres'),
    firstSurname: text('Primer apellido'),
    secondSurname: optional(text('Segundo apellido')),
    nickname: optional(text('Apodo', { help: 'Como le conocen en la comunidad; sirve para buscar.' })),
    documentKind: choice('Tipo de documento', documentKinds),
    documentNumber: optional(text('Número de documento', { sensitive: true })),
    documentCheck: derived(choice('Verificación', documentChecks)),
    noDocumentReason: optional(text('Por qué no tiene documento')),
    sex: choice('Sexo', sexes),
    birthDate: optional(date('Fecha de nacimiento', { sensitive: true })),
    estimatedAge: optional(integer('Edad aproximada', { least: 0, most: 120 })),
    phone: optional(phone('Teléfono', { sensitive: true })),
    otherPhone: optional(phone('Otro teléfono', { sensitive: true })),
    email: optional(email('Correo', { sensitive: true })),
    territory: optional(ref('Territorio', () => territories)),
    reference: optional(paragraph('Referencia de ubicación', { sensitive: true })),
    household: optional(ref('Hogar', () => households)),
    occupation: optional(text('Ocupación')),
    lifeState: choice('Condición', lifeStates),
    deceasedOn: optional(date('Fecha de fallecimiento')),
    recordState: derived(choice('Estado del registro', personRecordStates)),
    mergedInto: optional(derived(ref('Fusionada en', self))),
    phoneticKey: derived(text('Clave fonética', { hidden: true })),
    note: optional(paragraph('Nota')),
  },
});
