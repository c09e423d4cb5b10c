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
  readonly verdict: Verdict;
  readonly editUrl: string | undefined;
}

function fieldsToMend({ formName, verdict }: Notice): string[] {
  if (verdict.kind === 'ready') return [];
  const titles = verdict.obstacles
    .filter(({ by }) => by === 'respondent')
    .map(({ question }) => titleOfQuestion(formName, question) ?? 'los datos');
  return [...new Set(titles)];
}

/** One line about one response. Reasons that speak of people stay in the Bandeja. */
function lineOf(notice: Notice): string {
  const { verdict, entry, formName, editUrl } = notice;
  const { code } = forms[formName];
  if (verdict.kind === 'ready')
    return `• ${code}, ${verdict.place}: quedó registrado con el número ${verdict.target}.`;
  const fields = fieldsToMend(notice);
  if (fields.length === 0) return `• ${code}, reporte ${entry}: la oficina lo está revisando.`;
  const link = editUrl ? `\n  Para corregirlo: ${editUrl}` : '';
  return `• ${code}, reporte ${entry}: falta corregir ${fields.map((title) => `«${title}»`).join(', ')}.${link}`;
}

const subjectOf = (notices: readonly Notice[]): string => {
  const [only] = notices;
  if (notices.length === 1 && only) {
    return only.verdict.kind === 'ready'
      ? `Reporte registrado: ${only.verdict.target}`
      : `Reporte recibido: ${only.entry}`;
  }
  return `Recibimos ${notices.length} reportes suyos`;
};

/** One mail per sender, whatever the number of responses: a day has few mails. */
export function noticeEffects(notices: readonly Notice[]): Effect[] {
  const bySender = new Map<string, Notice[]>();
  for (const notice of notices) {
    if (notice.to !== undefined) bySender.set(notice.to, [...(bySender.get(notice.to) ?? []), notice]);
  }
  return [...bySender].map(([to, own]) => ({
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
  }));
}
