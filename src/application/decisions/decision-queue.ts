/** The queue as the office sees it: the last page in its own order first, then what came since, and where the page is. */
import { succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { labelOf } from '../../domain/schema/catalogue';
import { formatDate } from '../../domain/schema/format';
import { decisionRounds, organisations, people, requests, territories } from '../../domain/tables';
import { decisions } from '../../domain/tables/request-catalogues';
import { placeOf } from '../../domain/territory/place-name';
import { documentReads, documentsAbout } from '../search/document-actions';
import { line, requesterOf, stateOf } from '../search/wording';
import { defineQuery } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { isRejected, queueOf, queueReads, type Undecided } from './queue';

const ofRequests = columns(requests, 'title', 'requesterPerson', 'requesterOrganisation');

export const decisionQueue = defineQuery({
  name: 'decisionQueue',
  title: 'Ver lo que espera decisión del síndico',
  roles: officeRoles,
  reads: {
    queue: queueReads,
    requests: ofRequests,
    rounds: all(decisionRounds),
    documents: documentReads,
    people: columns(people, 'fullName'),
    organisations: columns(organisations, 'name'),
    territories: columns(territories, 'label'),
  },
  parse: () => succeed(undefined),
  answer({ snapshot }) {
    const round = snapshot.rounds.all.find(({ status }) => status === 'presented');
    const put = round?.requests ?? [];
    const queue = queueOf(snapshot.queue.all);
    const onPage = put.flatMap((id) => queue.filter((row) => row.id === id));
    const others = queue.filter(({ id }) => !put.includes(id));
    const matterOf = (row: Undecided) => {
      const about = snapshot.requests.get(row.id);
      return {
        id: row.id,
        /** Its number on the page; 0 when it is not on it. */
        number: put.indexOf(row.id) + 1,
        title: about.title,
        detail: line(
          requesterOf(about, snapshot),
          placeOf(snapshot.territories, row.territory),
          stateOf(requests, row.status).label,
        ),
        /** What was said of it before, when it was put off. */
        before:
          row.decision === undefined || row.decidedOn === undefined
            ? ''
            : `${labelOf(decisions, row.decision)} el ${formatDate(row.decidedOn)}: ${row.decisionWords ?? ''}`,
      };
    };
    return succeed({
      items: [...onPage, ...others].map(matterOf),
      /** Whoever asked for these is still to be told «No procede». */
      rejected: snapshot.queue.all.filter(isRejected).map(matterOf),
      /** The page that is before the authority now; none before the first. */
      documents: round === undefined ? [] : documentsAbout(snapshot, round.id),
    });
  },
});
