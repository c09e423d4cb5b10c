/** The yearly update of data: who did not answer and has to be visited, and who is still to be asked. */
import { formatDate } from '../../domain/schema/format';
import { organisations, staff, territories } from '../../domain/tables';
import { columns } from '../kernel/reads';
import { isDataOld, unansweredSince } from '../organisations/data-updates';
import type { ListRow } from '../search/shown';
import { line, organisationDetail } from '../search/wording';
import { defineList } from './list';

export const dataUpdateList = defineList({
  title: 'Actualización de datos',
  hint: 'Una vez al año se le pide a cada organización que ponga al día sus datos. Abra su ficha para enviarle el mensaje; si no responde, se le visita.',
  empty: 'Los datos de todas las organizaciones están al día.',
  reads: {
    organisations: columns(
      organisations,
      'name',
      'kind',
      'status',
      'territory',
      'dataUpdated',
      'updateAsked',
      'visitBy',
      'visitor',
      'voided',
    ),
    territories: columns(territories, 'label'),
    staff: columns(staff, 'name'),
  },
  rows({ snapshot, settings, today }) {
    const rowOf = (row: (typeof old)[number]): ListRow => {
      const asked = unansweredSince(row);
      const { id, name, visitBy, visitor, dataUpdated } = row;
      const whose = snapshot.staff.find(visitor)?.name ?? 'la oficina';
      return {
        group: asked === undefined ? 'Por pedir' : `Sin responder: visita de ${whose}`,
        over: line(
          id,
          asked !== undefined && visitBy !== undefined ? `antes del ${formatDate(visitBy)}` : '',
        ),
        title: name,
        detail: line(
          organisationDetail(row, snapshot.territories),
          dataUpdated === undefined ? 'sin fecha de datos' : `datos del ${formatDate(dataUpdated)}`,
        ),
        opens: { kind: 'organisation' as const, id },
      };
    };
    const old = snapshot.organisations.all.filter(
      (row) => isDataOld(row, settings, today) || (!row.voided && unansweredSince(row) !== undefined),
    );
    const byVisit = (row: (typeof old)[number]): string =>
      unansweredSince(row) === undefined
        ? `9 ${row.dataUpdated ?? ''}`
        : `${row.visitor ?? ''} ${row.visitBy ?? ''}`;
    return [...old].sort((a, b) => (byVisit(a) < byVisit(b) ? -1 : 1)).map(rowOf);
  },
});
