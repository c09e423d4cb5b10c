/** Each morning a referral that nobody has heard of for too long is without answer, and its request is its owner's again. */
import { succeed } from '../../domain/result';
import { holidays, referrals, requests } from '../../domain/tables';
import { countWorkingDays, daysOffOf } from '../../domain/time/working-days';
import { counted } from '../../domain/words/counted';
import { defineOperation, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';

/** Asked of an institution, and not answered. */
const asked = new Set<string>(['sent', 'accepted']);

const why = (days: number): string =>
  `Hace ${counted(days, 'día laborable', 'días laborables')} que se debía preguntar, y nadie anotó una respuesta.`;

export const turnReferrals = defineOperation({
  name: 'turnReferrals',
  title: 'Poner al día las derivaciones',
  roles: ['system'],
  reads: {
    referrals: columns(referrals, 'status', 'request', 'reviewOn', 'voided'),
    requests: columns(requests, 'status'),
    holidays: all(holidays),
  },
  creates: [],
  parse: () => succeed(undefined),
  decide({ snapshot, today, settings }) {
    const patience = settings.number('referralSilenceDays');
    const daysOff = daysOffOf(snapshot.holidays.all);
    const silent = snapshot.referrals.all.filter(
      ({ status, reviewOn, voided }) =>
        !voided &&
        asked.has(status) &&
        reviewOn !== undefined &&
        countWorkingDays(reviewOn, today, daysOff) >= patience,
    );
    const changes = silent.flatMap(({ id, request }) => [
      update(referrals, id, { status: 'unanswered' }, why(patience)),
      ...(snapshot.requests.find(request)?.status === 'referred'
        ? [update(requests, request, { status: 'inProgress' }, why(patience))]
        : []),
    ]);
    return succeed({ changes, output: { silent: silent.length } });
  },
});
