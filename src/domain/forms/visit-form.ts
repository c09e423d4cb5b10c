/** F12, a visit or a call about a matter of the registry: its code, what happened, what became known. */
import { date, text } from '../schema/field';
import type { FormDeclaration } from '../schema/form';
import { contacts } from '../tables/contacts';
import { ask, numbered, privacyNotice } from './question';

const { mode, result, note, nextStep, nextOn } = contacts.fields;

export const visitForm: FormDeclaration = {
  name: 'visit',
  code: 'F12',
  title: 'F12 · Visita o aviso',
  description: `Una visita, una llamada o un mensaje sobre algo que ya tiene código. ${privacyNotice}`,
  confirmation: 'Recibido. Lo visitado queda marcado en su plan de la semana.',
  pages: numbered('F12', [
    {
      key: 'visit',
      title: 'La visita',
      questions: [
        ask('registrar', text('¿Quién registra?'), { synced: { kind: 'staff' } }),
        ask('happenedOn', date('Fecha en que ocurrió')),
        ask(
          'subject',
          text('Código del asunto', { help: 'SOL-…, ORG-… o ACU-…: está en su correo del lunes.' }),
          {
            prefilled: true,
          },
        ),
        ask('mode', { ...mode, question: '¿Cómo fue?' }),
        ask('result', { ...result, question: '¿Qué pasó?' }),
        ask('note', {
          ...note,
          label: 'Lo que se supo',
          help: 'No escriba diagnósticos ni datos de salud que no hagan falta.',
        }),
        ask('nextStep', {
          ...nextStep,
          label: '¿Quedó algo pendiente?',
          help: 'Volver, llamar, llevar un papel. Si no quedó nada, déjelo en blanco.',
        }),
        ask('nextOn', { ...nextOn, help: 'El día en que toca hacerlo: sale en su plan.' }),
      ],
    },
  ]),
};
