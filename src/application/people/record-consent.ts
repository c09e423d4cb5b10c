/** Notes what a person allows, or no longer allows, to be done with their data; the former word stays with its days. */
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { consents, people } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseAbout } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

export const recordConsent = defineOperation({
  name: 'recordConsent',
  title: 'Anotar consentimiento',
  roles: officeRoles,
  reads: {
    people: columns(people, 'fullName', 'voided'),
    consents: columns(consents, 'person', 'purpose', 'date', 'until', 'voided'),
  },
  creates: [consents],
  parse: (raw) => parseAbout(asked.consent, raw),
  decide({ snapshot, input: { id, fields: said }, today, newId }) {
    const person = snapshot.people.find(id);
    if (!person || person.voided) return fail(unknownRecord(people, id));
    const { date, witness, purpose } = consents.fields;
    if (said.date > today) return fail(problem('dateInFuture', [date.label], 'date'));
    if (said.mode === 'witnessed' && said.witness === undefined) {
      return fail(problem('required', [witness.label], 'witness'));
    }
    const former = snapshot.consents.all.filter(
      (row) => row.person === id && row.purpose === said.purpose && row.until === undefined && !row.voided,
    );
    const later = former.find((row) => row.date > said.date);
    if (later) {
      const why = `Ya hay una respuesta posterior sobre «${purpose.label}» (${later.id}).`;
      return fail(problem('cannotApply', [why], 'date'));
    }
    const consent = newId(consents);
    return succeed({
      changes: [
        ...former.map((row) => update(consents, row.id, { until: said.date })),
        insert(consents, consent, { ...said, person: id }),
      ],
      output: { id: consent, title: person.fullName },
    });
  },
});
