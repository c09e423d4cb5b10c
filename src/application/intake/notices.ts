/** Mails to promoters: the number each report received, or what is missing. Codes and places only. */
import { forms, type FormName } from '../../domain/forms';
import { inbox } from '../../domain/tables';
import type { Effect } from '../kernel/operation';
import { titleOfQuestion } from './entries';
import type { Verdict } from './verdict';

/** What became of one response, as its sender is told. */
export interface Notice {
  readonly to: string | undefined;
  readonly entry: string;
  readonly formName: FormName;
  readonly outcome: Verdict | Closed;
  readonly editUrl: string | undefined;
}

/** The office closed the response without making a record of it. */
export type Closed = { readonly kind: 'joined'; readonly target: string } | { readonly kind: 'rejected' };

function fieldsToMend({ formName, outcome }: Notice): string[] {
  if (outcome.kind !== 'waiting') return [];
  const titles = outcome.obstacles
    .filter(({ by }) => by === 'respondent')
    .map(({ question }) => titleOfQuestion(formName, question) ?? 'los datos');
  return [...new Set(titles)];
}

/** One line about one response. Reasons that speak of people stay in the Bandeja. */
function lineOf(notice: Notice): string {
  const { outcome, entry, formName, editUrl } = notice;
  const report = `• ${forms[formName].code}, reporte ${entry}:`;
  if (outcome.kind === 'ready') {
    return `• ${forms[formName].code}, ${outcome.place}: quedó registrado con el número ${outcome.target}.${outcome.remark === undefined ? '' : ` ${outcome.remark}`}`;
  }
  if (outcome.kind === 'joined') return `${report} se unió a ${outcome.target}, que ya estaba registrado.`;
  if (outcome.kind === 'rejected') return `${report} la oficina no lo registró. Consulte con ella el motivo.`;
  const fields = fieldsToMend(notice);
  if (fields.length === 0) return `${report} la oficina lo está revisando.`;
  const link = editUrl ? `\n  Para corregirlo: ${editUrl}` : '';
  return `${report} falta corregir ${fields.map((title) => `«${title}»`).join(', ')}.${link}`;
}

const subjectOf = (notices: readonly Notice[]): string => {
  const [only] = notices;
  if (!only || notices.length > 1) return `Recibimos ${notices.length} reportes suyos`;
  return only.outcome.kind === 'ready'
    ? `Reporte registrado: ${only.outcome.target}`
    : `Reporte ${only.entry}: ${only.outcome.kind === 'waiting' ? 'recibido' : 'resuelto'}`;
};

/** So many lines make a mail that can be read, and that fits in a cell of Pendientes with room to spare. */
const mostLines = 40;

const inMails = (own: readonly Notice[]): (readonly Notice[])[] =>
  Array.from({ length: Math.ceil(own.length / mostLines) }, (_unused, index) =>
    own.slice(index * mostLines, (index + 1) * mostLines),
  );

/** One mail per sender and group, of any ordinary size: a day has few mails. */
export function noticeEffects(notices: readonly Notice[]): Effect[] {
  const bySender = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (notice.to !== undefined) bySender.set(notice.to, [...(bySender.get(notice.to) ?? []), notice]);
  }
  return [...bySender].flatMap(([to, all]) => inMails(all).map((own) => mailTo(to, own)));
}

const mailTo = (to: string, own: readonly Notice[]): Effect => ({
  kind: 'mail',
  table: inbox,
  record: own[0]?.entry ?? '',
  payload: {
    to,
    subject: subjectOf(own),
    body: [
      'Saludos:',
      '',
      ...own.map(lineOf),
      '',
      'Gracias por su trabajo.',
      'Departamento de Coordinación Social',
    ].join('\n'),
  },
});
