/** How the forms about workshops, exchanges and courses are laid out. */
import { parseValue } from '../../domain/schema/parse';
import { asked } from '../declared';
import { oneOf, type DraftValues } from '../fields/draft-values';
import { today } from '../frame/today';
import { plainLayout, whenGiven } from './layout';
import type { FormLayout } from './register-forms';

/** Only a day that has passed can be one on which something was held already. */
export function isPast(values: DraftValues): boolean {
  const given = parseValue(asked.session.date, oneOf(values['date']));
  return given.ok && given.value !== undefined && given.value < today();
}

/** Only who goes to see others is taken there. */
const isExchange = ({ kind }: DraftValues): boolean => oneOf(kind).endsWith('Exchange');

export const activityForms = {
  activity: {
    operation: 'registerActivity',
    title: 'Registrar actividad',
    saved: 'Actividad registrada',
    another: 'Registrar otra actividad',
    fields: { ...asked.activity, ...asked.session, ...asked.origin },
    sections: [
      { title: 'De dónde viene', fields: ['request', 'workshop'] },
      { title: 'La actividad', fields: ['kind', 'topic', 'title', 'objective'] },
      { title: 'Primera sesión', fields: ['date', 'starts', 'ends', 'sessionTopic', 'alreadyHeld'] },
      { title: 'Dónde', fields: ['place', 'territory'] },
      { title: 'Los invitados', fields: ['host', 'organisations', 'quota', 'organisationQuota'] },
      {
        title: 'Más datos',
        fields: ['facilitator', 'materials', 'institution', 'leastShare', 'cost', 'transport'],
        folded: true,
      },
    ],
    conditions: {
      request: whenGiven('request'),
      workshop: whenGiven('workshop'),
      alreadyHeld: { when: isPast },
      transport: { when: isExchange },
    },
  },
  workshop: {
    operation: 'registerWorkshop',
    title: 'Añadir al catálogo',
    saved: 'Taller añadido al catálogo',
    another: 'Añadir otro al catálogo',
    ...plainLayout(asked.workshop),
    first: () => ({ kind: 'trainingWorkshop', active: 'Sí' }),
  },
  session: {
    operation: 'registerSession',
    title: 'Añadir sesión',
    saved: 'Sesión añadida',
    another: 'Añadir otra sesión',
    fields: { ...asked.sessionOf, ...asked.session },
    sections: [
      { title: 'La sesión', fields: ['activity', 'date', 'starts', 'ends', 'sessionTopic', 'alreadyHeld'] },
    ],
    conditions: { alreadyHeld: { when: isPast } },
  },
  commitments: {
    operation: 'recordCommitments',
    title: 'Anotar compromisos',
    saved: 'Compromisos anotados',
    another: 'Anotar los de otra actividad',
    ...plainLayout(asked.commitments),
  },
  closing: {
    operation: 'reportActivity',
    title: 'Anotar el cierre',
    saved: 'Cierre anotado',
    another: 'Anotar el de otra actividad',
    ...plainLayout(asked.closing),
  },
  courseSupport: {
    operation: 'registerCourseSupport',
    title: 'Registrar apoyo a curso',
    saved: 'Apoyo a curso registrado',
    another: 'Registrar otro apoyo a curso',
    fields: { ...asked.courseSupport, ...asked.origin },
    sections: [
      { title: 'De dónde viene', fields: ['request'] },
      { title: 'Quién va', fields: ['person', 'organisation'] },
      { title: 'El curso', fields: ['course', 'institution', 'starts', 'ends', 'cost'] },
    ],
    conditions: { request: whenGiven('request') },
  },
  enrolment: {
    operation: 'enrolPeople',
    title: 'Inscribir personas',
    saved: 'Personas inscritas',
    another: 'Inscribir en otra actividad',
    ...plainLayout(asked.enrolment),
  },
} as const satisfies Readonly<Record<string, FormLayout>>;
