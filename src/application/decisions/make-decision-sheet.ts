/** Puts the queue before the authority: one page of numbered matters, ordered in the same commit that remembers their order. */
import { templates, type OwnData } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { decisionRounds, documents, territories } from '../../domain/tables';
import { categoryRules } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { nextEdition, orderDocument, orderReads } from '../documents';
import { defineOperation, insert, update } from '../kernel/operation';
import { columns, type RowsView } from '../kernel/reads';
import { onePage, queueOf, queueReads, type Undecided } from './queue';

const sheet = {
  template: templates.decisionSheet,
  called: 'Asuntos para decisión',
  letter: 'D',
  subject: decisionRounds,
  folder: 'authority',
  pdf: true,
} as const;

type Line = OwnData<typeof templates.decisionSheet>['lists']['asuntos'][number];

/** A line of the page: what the wrong person may read. */
const lineOf =
  (places: RowsView<{ readonly label: string }>) =>
  (row: Undecided, index: number): Line => ({
    numero: index + 1,
    codigo: row.id,
    lugar: row.confidential ? 'Reservado' : placeOf(places, row.territory),
    asunto: categoryRules[row.category].publicName,
    desde: row.happenedOn,
    apoyo: row.supporters + 1,
  });

export const makeDecisionSheet = defineOperation({
  name: 'makeDecisionSheet',
  title: 'Hacer la hoja de decisiones',
  roles: officeRoles,
  reads: {
    requests: queueReads,
    territories: columns(territories, 'label'),
    rounds: columns(decisionRounds, 'status'),
    ...orderReads,
  },
  creates: [decisionRounds, documents],
  parse: () => succeed(undefined),
  decide(context) {
    const { snapshot, today, newId } = context;
    const queue = queueOf(snapshot.requests.all);
    if (queue.length === 0) return fail(problem('cannotApply', ['Nada espera decisión del síndico.']));
    const put = queue.slice(0, onePage);
    const round = newId(decisionRounds);
    const document = newId(documents);
    const edition = nextEdition(sheet, snapshot.documents, round);
    const order = orderDocument(
      sheet,
      {
        data: {
          values: { cantidad: put.length },
          conditions: {},
          lists: { asuntos: put.map(lineOf(snapshot.territories)) },
        },
        title: round,
        place: '',
        date: today,
      },
      { subject: round, edition, id: document, occasion: context },
    );
    if (!order.ok) return order;
    const former = snapshot.rounds.all.filter(({ status }) => status === 'presented');
    const ids = put.map(({ id }) => id);
    return succeed({
      changes: [
        insert(decisionRounds, round, { status: 'presented', preparedOn: today, requests: ids }),
        ...former.map(({ id }) => update(decisionRounds, id, { status: 'replaced' })),
        ...order.value.changes,
      ],
      effects: [order.value.effect],
      output: { id: round, title: edition.folio, requests: ids, left: queue.length - put.length },
    });
  },
});
