/** F6, who is there: one short page that each person fills on a telephone at the door, without an account. */
import { catalogue } from '../schema/catalogue';
import { cedula, choice, optional, phone, text } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { sexes } from '../tables/people-catalogues';
import { ask, numbered, privacyNotice } from './question';

export const photoConsents = catalogue('Permiso de fotos', {
  yes: 'Sí, está de acuerdo',
  no: 'No',
});

export const attendanceForm: FormDeclaration = {
  name: 'attendance',
  code: 'F6',
  title: 'F6 · Registro de asistencia',
  description: `Para anotarse al llegar a una reunión o a un taller. ${privacyNotice}`,
  confirmation: 'Gracias: su asistencia quedó anotada.',
  forAnyone: true,
  // One page: with a weak signal each page more is one that may not load.
  pages: numbered('F6', [
    {
      key: 'person',
      title: 'Su asistencia',
      questions: [
        ask('event', text('Código', { help: 'Está en la entrada; por ejemplo REU-2026-0007.' }), {
          prefilled: true,
        }),
        ask('givenNames', text('Nombres')),
        ask('surnames', text('Apellidos')),
        ask('documentNumber', optional(cedula('Cédula'))),
        ask('sex', choice('Sexo', sexes)),
        ask(
          'organisation',
          optional(text('Organización', { help: 'A la que pertenece, si viene por una.' })),
        ),
        ask('position', optional(text('Cargo'))),
        ask('phone', optional(phone('Teléfono'))),
        ask('photos', choice('¿Permite que salga en las fotos?', photoConsents)),
      ],
    },
  ]),
};
