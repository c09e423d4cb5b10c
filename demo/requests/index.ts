/** The requests of the demonstration by form F1, as promoters write them on a phone: accents, capitals, slips and all. */
import type { StreamAnswer } from '../answer';
import { arroyoRows } from './arroyo';
import { cercadoRows } from './cercado';
import { kennedyRows } from './kennedy';
import { answersOf, type DemoRequest } from './request';
import { troubles } from './trouble';

const sectorOf = { cercado: 'elCercado', arroyo: 'arroyoArriba', kennedy: 'coloniaKennedy' } as const;

const ordinary = [...cercadoRows, ...arroyoRows, ...kennedyRows].map(
  ([by, place, who, category, description, more], index): DemoRequest => ({
    by,
    at: 4 + Math.floor(index / 5),
    on: index % 3 === 0 ? '2026-03-01' : '2026-03-02',
    sector: sectorOf[by],
    place,
    ...(typeof who === 'string' ? { organisation: who } : { person: who }),
    category,
    description,
    ...(more ? { more } : {}),
  }),
);

const sent = (request: DemoRequest): StreamAnswer => ({
  ...(request.name === undefined ? {} : { name: request.name }),
  form: 'request',
  by: request.by,
  at: request.at,
  answers: answersOf(request),
});

const correction = (): StreamAnswer => {
  const wrong = troubles.find(({ name }) => name === 'to be corrected');
  if (!wrong) throw new Error('Falta la respuesta que se corrige.');
  return {
    form: 'request',
    by: wrong.by,
    at: 36,
    edits: 'to be corrected',
    answers: answersOf({ ...wrong, description: 'Bombillo quemado en la calle 5, frente a la escuela.' }),
  };
};

export const requestAnswers: readonly StreamAnswer[] = [
  ...ordinary.map(sent),
  ...troubles.map(sent),
  correction(),
];
