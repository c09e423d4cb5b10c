/** Lists about being in touch with people. */
import { catalogue } from '../schema/catalogue';

export const contactModes = catalogue('Cómo se hizo el contacto', {
  visit: 'Visita',
  call: 'Llamada',
  whatsApp: 'WhatsApp',
  office: 'En la oficina',
  letter: 'Carta entregada',
  mail: 'Correo',
});

export const contactResults = catalogue('Qué pasó en el contacto', {
  spoke: 'Se habló',
  message: 'Se dejó el mensaje',
  absent: 'No había nadie',
  unreachable: 'No se pudo localizar',
});
