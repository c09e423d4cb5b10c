/** Sends a request to another institution: who takes it on, what is asked of them, and when they are asked again. */
import { helpFrom } from '../../domain/institutions/help-text';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { holidays, referrals, requests } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { daysOffOf } from '../../domain/time/working-days';
import { checkHelper, helperReads } from '../institutions';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { all, columns } from '../kernel/reads';
import { checkTransition } from '../kernel/transition';
import { unknownRecord } from '../kernel/unknown-record';
import { checkReviewDay, reviewDay } from '../work';

export const referRequest = defineOperation({
  name: 'referRequest',
  title: 'Derivar la solicitud',
  roles: officeRoles,
  reads: {
    requests: columns(requests, 'status', 'title', 'responsible', 'referredTo', 'whoCanHelp'),
    institutions: helperReads,
    holidays: all(holidays),
  },
  creates: [referrals],
  parse: (raw) => parseAbout(asked.referral, raw),
  decide({ snapshot, input: { id, fields: given }, actor, today, settings, newId }) {
    const row = snapshot.requests.find(id);
    if (!row) return fail(unknownRecord(requests, id));
    const { institution, reason } = given;
    const move = { id, to: 'referred', reason: undefined };
    const allowed = checkTransition(requests, { ...row, referredTo: institution }, move, actor.role);
    if (!allowed.ok) return allowed;
    const wrong = checkHelper(institution, snapshot.institutions, 'institution');
    wrong.push(...checkReviewDay(given.reviewOn, today));
    if (wrong.length > 0) return fail(...wrong);
    const daysOff = daysOffOf(snapshot.holidays.all);
    const reviewOn = reviewDay(given.reviewOn, 'referralReviewDays', { today, settings, daysOff });
    const helper = snapshot.institutions.get(institution);
    const referral = newId(referrals);
    return succeed({
      changes: [
        insert(referrals, referral, {
          preparedOn: today,
          ...(given.later === true
            ? { status: 'prepared' as const, reviewOn: given.reviewOn }
            : { status: 'sent' as const, sentOn: today, reviewOn }),
          request: id,
          institution,
          reason,
          responsible: row.responsible,
        }),
        update(requests, id, { status: 'referred', referredTo: institution, whoCanHelp: helpFrom(helper) }),
      ],
      output: { id: referral, title: `${id} pasó a ${helper.name}`, reviewOn },
    });
  },
});
