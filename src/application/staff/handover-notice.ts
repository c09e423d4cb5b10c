/** The mail to whoever takes work over: how much it is, and each matter by its code and day. */
import { teamMail } from '../../domain/replies/team-mail';
import { formatDate } from '../../domain/schema/format';
import type { Row } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { staff } from '../../domain/tables';
import { counted } from '../../domain/words/counted';
import type { Effect } from '../kernel/operation';
import type { OwnedItem } from '../work';

type Colleague = Pick<Row<typeof staff>, 'id' | 'name' | 'email'>;

/** So many lines make a mail that can be read. */
const mostLines = 40;

const lineOf = ({ id, due }: OwnedItem): string =>
  due === '' ? `• ${id}` : `• ${id}, para el ${formatDate(due as CivilDate)}`;

/** Nothing when nothing passed, or when it is the actor who takes it. */
export function tellHandover(
  moved: readonly OwnedItem[],
  { from, to }: { readonly from: Colleague; readonly to: Colleague },
  actor: string,
): Effect[] {
  if (moved.length === 0 || to.id === actor) return [];
  const dated = (item: OwnedItem): string => (item.due === '' ? '9' : item.due);
  const sorted = [...moved].sort((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0));
  const rest = sorted.length - mostLines;
  const body = teamMail(
    `Desde hoy atiende usted ${counted(moved.length, 'asunto')} que tenía ${from.name}:`,
    '',
    ...sorted.slice(0, mostLines).map(lineOf),
    ...(rest > 0 ? [`• y ${rest} más`] : []),
  );
  const payload = { to: to.email, subject: 'Se le pasó el trabajo de otra persona', body };
  return [{ kind: 'mail', table: staff, record: to.id, payload }];
}
