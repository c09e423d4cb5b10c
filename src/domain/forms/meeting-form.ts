/** F5, what happened in a meeting: who came, what was said, what was agreed. */
import { choice, date, integer, optional, paragraph, text, time } from '../schema/field';
import { catalogue } from '../schema/catalogue';
import type { FormDeclaration } from '../schema/form';
import { meetingTypes } from '../tables/meeting-catalogues';
import { sectors } from '../tables/place-catalogues';
import { ask, numbered, placePages, privacyNotice, sectorBranches } from './question';

const attendanceReports = catalogue('Cómo reporta la asistencia', {
  names: 'Con la lista de nombres',
  count: 'Solo la cantidad',
});

export const meetingForm: FormDeclaration = {
  name: 'meeting',
  code: 'F5',
  title: 'F5 · Reunión',
  description: `Reporte de una reunión o asamblea. ${privacyNotice}`,
  confirmation: 'Recibido. En unos minutos llegará a su correo el número de la reunión, o lo que falte.',
  pages: numbered('F5', [
    {
      key: 'start',
      title: 'Datos generales',
      questions: [
        ask('registrar', text('¿Quién registra?'), { synced: { kind: 'staff' } }),
        ask(
          'meeting',
          optional(
            text('Código de la reunión', {
              help: 'Por ejemplo REU-2026-0007. Déjelo vacío si no estaba planificada.',
            }),
          ),
        ),
        ask('type', choice('Tipo de reunión', meetingTypes)),
        ask('title', text('Título de la reunión')),
        ask('date', date('Fecha de la reunión')),
        ask('starts', time('Hora de inicio')),
        ask('ends', optional(time('Hora de cierre'))),
        ask('sector', choice('Sector', sectors), { branches: sectorBranches('place') }),
      ],
    },
    ...placePages('place', 'people'),
    {
      key: 'people',
      title: 'Asistencia',
      questions: [
        ask(
          'venue',
          text('Local', {
            question: '¿En qué local se hizo?',
            help: 'Por ejemplo: escuela, detrás del colmado.',
          }),
        ),
        ask(
          'organisations',
          optional(
            paragraph('Organizaciones convocadas', { help: 'Una por línea, con su código si lo sabe.' }),
          ),
        ),
        ask('attendanceReport', choice('¿Cómo reporta la asistencia?', attendanceReports), {
          branches: { names: 'names', count: 'count' },
        }),
      ],
    },
    {
      key: 'names',
      title: 'Lista de asistentes',
      next: 'content',
      questions: [
        ask(
          'attendees',
          paragraph('Asistentes', {
            help: 'Uno por línea: nombre; cédula o teléfono; organización; cargo; M o F.',
          }),
        ),
      ],
    },
    {
      key: 'count',
      title: 'Cantidad de asistentes',
      next: 'content',
      questions: [
        ask('women', integer('Mujeres', { least: 0, most: 5000 })),
        ask('men', integer('Hombres', { least: 0, most: 5000 })),
      ],
    },
    {
      key: 'content',
      title: 'Lo tratado',
      questions: [
        ask('objective', paragraph('Objetivo de la reunión')),
        ask('development', optional(paragraph('¿Qué se trató?', { help: 'Un punto por párrafo.' }))),
        ask(
          'agreements',
          optional(paragraph('Acuerdos', { help: 'Uno por línea: acuerdo; responsable; fecha dd/mm/aaaa.' })),
        ),
        ask('nextDate', optional(date('Próxima reunión'))),
      ],
    },
  ]),
};
