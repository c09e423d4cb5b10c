/** The boards by what they have not been trained in: which workshop to offer next, and to whom. */
import type { Capability, Training } from '../../domain/boards/capability';
import { labelOf } from '../../domain/schema/catalogue';
import { territories } from '../../domain/tables';
import { activityTopics } from '../../domain/tables/activity-catalogues';
import { columns } from '../kernel/reads';
import {
  boardCapability,
  nextWorkshop,
  tellCapability,
  tellMissing,
  trainingReads,
  trainingsIn,
} from '../organisations/board-training';
import { boardReads, officesOf } from '../organisations/current-board';
import type { ListRow } from '../search/shown';
import { line, organisationDetail } from '../search/wording';
import { defineList } from './list';
import { organisations } from '../../domain/tables';

/** The least prepared first. */
const byShare = (a: { capability: Capability }, b: { capability: Capability }): number =>
  a.capability.share - b.capability.share;

export const trainingList = defineList({
  title: 'Formación de las directivas',
  hint: 'Cuántos de cada directiva se han formado en los últimos 24 meses, y el primer tema que le falta a cada una: el próximo taller.',
  empty: 'Ninguna organización tiene directiva registrada.',
  reads: {
    ...trainingReads,
    organisations: columns(organisations, 'name', 'kind', 'status', 'territory', 'currentBoard', 'voided'),
    boardPositions: boardReads.boardPositions,
    territories: columns(territories, 'label'),
  },
  rows({ snapshot, settings, today }) {
    const trainings: readonly Training[] = trainingsIn(snapshot, settings);
    const bodies = snapshot.organisations.all.filter(
      ({ voided, status, currentBoard }) => !voided && status === 'active' && currentBoard !== undefined,
    );
    const prepared = bodies.map((row) => ({
      row,
      capability: boardCapability(officesOf(snapshot, row.id), trainings, today),
    }));
    const topics = Object.keys(activityTopics.options);
    const rank = ({ capability: { missing } }: (typeof prepared)[number]): number =>
      missing[0] === undefined ? topics.length : topics.indexOf(missing[0]);
    return [...prepared]
      .sort((a, b) => rank(a) - rank(b) || byShare(a, b))
      .map(({ row, capability }): ListRow => {
        const [topic] = capability.missing;
        const missing = tellMissing(capability);
        const next = nextWorkshop(capability, row, snapshot);
        return {
          group: topic === undefined ? 'Con todos los temas' : `Proponer: ${labelOf(activityTopics, topic)}`,
          over: row.id,
          title: row.name,
          detail: line(
            organisationDetail(row, snapshot.territories),
            tellCapability(capability),
            missing === '' ? '' : `faltan: ${missing}`,
          ),
          opens: { kind: 'organisation' as const, id: row.id },
          ...(next === undefined ? {} : { next }),
        };
      });
  },
});
