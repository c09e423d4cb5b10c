/** What an applicant takes home: the number, what comes next and until when; never what was asked for. Two halves of one page. */
import { contactLine, defineTemplate, must, value } from './letterhead';
import type { Block } from './template';

const half = (whose: string): Block[] => [
  { kind: 'title', text: 'COMPROBANTE DE SOLICITUD' },
  { kind: 'blanks', text: '**Número:** {{codigo}}   **Fecha:** {{fecha|larga}}   **Copia:** ' + whose },
  {
    kind: 'paragraph',
    text: '{{?con_asunto}}**Su asunto:** {{asunto}}{{/?}}',
  },
  { kind: 'paragraph', text: '**Lugar:** {{territorio}}' },
  { kind: 'paragraph', text: '**Recibida por:** {{recibida_por}}   **Canal:** {{canal}}' },
  { kind: 'paragraph', text: '**Qué sigue:** {{proximo_paso}}' },
  { kind: 'paragraph', text: '{{?con_limite}}**Fecha estimada de respuesta:** {{limite|larga}}{{/?}}' },
  { kind: 'paragraph', text: contactLine },
];

export const receiptTemplate = defineTemplate({
  name: 'receipt',
  values: {
    codigo: must(value('text', 'Número de la solicitud')),
    fecha: must(value('date', 'Fecha en que se presentó')),
    asunto: value('text', 'De qué trata, en general: nunca la necesidad'),
    territorio: value('text', 'Barrio o paraje, con su sección'),
    recibida_por: value('text', 'Quien la recibió'),
    canal: value('text', 'Por dónde llegó'),
    proximo_paso: must(value('paragraph', 'Qué sigue')),
    limite: value('date', 'Hasta cuándo se responde'),
  },
  conditions: {
    con_asunto: 'La solicitud no es confidencial',
    con_limite: 'Hay fecha para responder',
  },
  blocks: [
    ...half('del solicitante'),
    { kind: 'cut' },
    ...half('de la oficina'),
    { kind: 'blanks', text: 'Recibí mi comprobante. Firma o huella: ______________________________' },
  ],
});
