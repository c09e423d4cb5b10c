/** Tidies what was typed when a person leaves a field: 8095550142 becomes 809-555-0142; what is not understood stays. */
import { findCedula, findPhone, findRnc, cedulaChecks, rncChecks } from '../identity/documents';
import type { FieldKind } from './field';
import { formatDate, formatTime } from './format';
import { findTypedDate, findTypedTime } from './parse';

type Tidy = (text: string) => string | undefined;

const dated: Tidy = (text) => {
  const date = findTypedDate(text) ?? findTypedDate(text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3'));
  return date && formatDate(date);
};

const timed: Tidy = (text) => {
  // «830 am», «1630»: as people type who look at the clock and not at the keys.
  const time = findTypedTime(text) ?? findTypedTime(text.replace(/^(\d{1,2})(\d{2})(?=\D*$)/, '$1:$2'));
  return time && formatTime(time);
};

const amount: Tidy = (text) => {
  const bare = text.replace(/RD\s*\$?|[$\s,]/gi, '');
  if (!/^\d+(\.\d{1,2})?$/.test(bare)) return undefined;
  const [pesos = '', cents] = bare.split('.');
  return `${pesos.replace(/\B(?=(\d{3})+$)/g, ',')}.${(cents ?? '').padEnd(2, '0')}`;
};

const tidies: Partial<Record<FieldKind, Tidy>> = {
  date: dated,
  time: timed,
  money: amount,
  phone: findPhone,
  cedula: findCedula,
  rnc: findRnc,
};

export const tidy = (kind: FieldKind, text: string): string => tidies[kind]?.(text.trim()) ?? text;

/** What is worth a second look, though it is accepted: genuine documents exist whose check digit fails. */
export function doubtAbout(kind: FieldKind, text: string): string | undefined {
  const cedula = kind === 'cedula' ? findCedula(text) : undefined;
  const rnc = kind === 'rnc' ? findRnc(text) : undefined;
  const doubtful = (cedula !== undefined && !cedulaChecks(cedula)) || (rnc !== undefined && !rncChecks(rnc));
  return doubtful
    ? 'El último dígito no coincide. Compárelo con el documento; puede guardar así.'
    : undefined;
}
