/** Marks that the papers of a meeting have in common, before and instead of its acta. */
import { must, value } from './letterhead';

export const meetingValues = {
  codigo: value('text', 'Código de la reunión'),
  titulo: value('text', 'Cómo se llama la reunión: su tipo y su título'),
  tipo: value('text', 'Tipo de reunión'),
  fecha: must(value('date', 'Fecha de la reunión')),
  hora_inicio: must(value('time', 'Hora de inicio')),
  segunda_convocatoria: value('time', 'Hora de la segunda convocatoria'),
  lugar: must(value('text', 'Local de la reunión')),
  territorio: value('text', 'Barrio o paraje, con su sección'),
  convoca: value('text', 'Quién convoca: «la organización»'),
  objetivo: value('paragraph', 'Para qué es la reunión'),
} as const;

export const meetingConditions = {
  en_segunda: 'Hay segunda convocatoria',
  con_organizaciones: 'Se convocó a organizaciones por su nombre',
  sin_organizaciones: 'Se convocó a la comunidad en general',
} as const;

/** The organisations called, with whom to speak in each. */
export const convenedList = {
  description: 'Organizaciones convocadas',
  values: {
    nombre: must(value('text', 'Organización')),
    presidente: value('text', 'Quien preside su directiva'),
    atencion: value('text', '«Atención:» y el nombre de quien preside; vacío si no se conoce'),
  },
} as const;
