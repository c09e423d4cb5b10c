/** F1, the one front door in the field: who asks, for what, where. */
import { catalogue } from '../schema/catalogue';
import { choice, date, integer, optional, paragraph, phone, text, yesNo } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { documentKinds, sexes } from '../tables/people-catalogues';
import { sectors } from '../tables/place-catalogues';
import { channels, priorities, requestCategories, requesterKinds } from '../tables/request-catalogues';
import { ask, numbered, placePages, privacyNotice, sectorBranches } from './question';

const consent = catalogue('Consentimiento', { yes: 'Sí, está de acuerdo', no: 'No' });

export const requestForm: FormDeclaration = {
  name: 'request',
  code: 'F1',
  title: 'F1 · Solicitud',
  description: `Una solicitud de una persona o de una organización. ${privacyNotice}`,
  confirmation: 'Recibido. En unos minutos llegará a su correo el número de la solicitud, o lo que falte.',
  pages: numbered('F1', [
    {
      key: 'start',
      title: 'Datos generales',
      questions: [
        ask('registrar', text('¿Quién registra?'), { synced: { kind: 'staff' } }),
        ask('happenedOn', date('Fecha en que ocurrió')),
        ask('channel', choice('¿Por dónde llegó?', channels)),
        ask('sector', choice('Sector', sectors), { branches: sectorBranches('place') }),
      ],
    },
    ...placePages('place', 'requester'),
    {
      key: 'requester',
      title: 'Quién solicita',
      questions: [
        ask('requesterKind', choice('¿Solicita una persona o una organización?', requesterKinds), {
          branches: { person: 'person', organisation: 'organisation' },
        }),
      ],
    },
    {
      key: 'person',
      title: 'Persona solicitante',
      next: 'need',
      questions: [
        ask('givenNames', text('Nombres')),
        ask('surnames', text('Apellidos')),
        ask('nickname', optional(text('Apodo'))),
        ask('documentKind', choice('Tipo de documento', documentKinds)),
        ask('documentNumber', optional(text('Número de documento', { help: 'Cédula con o sin guiones.' }))),
        ask('phone', phone('Teléfono')),
        ask('sex', choice('Sexo', sexes)),
        ask('age', optional(integer('Edad aproximada', { least: 0, most: 120 }))),
      ],
    },
    {
      key: 'organisation',
      title: 'Organización solicitante',
      next: 'need',
      questions: [
        ask('organisation', text('Organización'), { synced: { kind: 'organisations' }, other: true }),
        ask('representative', optional(text('¿Quién habla por la organización?'))),
        ask('representativePhone', optional(phone('Teléfono de contacto'))),
      ],
    },
    {
      key: 'need',
      title: 'La solicitud',
      questions: [
        ask('category', choice('Categoría', requestCategories)),
        ask(
          'description',
          paragraph('¿Qué se solicita?', {
            help: 'No escriba diagnósticos ni datos de salud que no hagan falta.',
          }),
        ),
        ask(
          'placeReference',
          optional(text('Referencia para llegar', { help: 'Por ejemplo: detrás del colmado, casa verde.' })),
        ),
        ask('families', optional(integer('Familias afectadas', { least: 0, most: 5000 }))),
        ask('needsAuthority', yesNo('¿Requiere decisión del síndico?')),
        ask('priority', choice('Prioridad', priorities)),
        ask(
          'backing',
          optional(text('Respaldo', { question: 'Acta o acuerdo de asamblea que la respalda' })),
        ),
        ask('consent', choice('¿La persona está de acuerdo con que se registren sus datos?', consent)),
      ],
    },
  ]),
};
