/** F12 into a contact: the matter by its code, who went and what happened. */
import { referenceIn } from '../../domain/schema/parse';
import type { NewRow } from '../../domain/schema/table';
import type { CivilDate } from '../../domain/schema/values';
import { contacts } from '../../domain/tables';
import { writtenCode } from '../../domain/tables/openable';
import { placeOf } from '../../domain/territory/place-name';
import { findSubject, wrongWithNext } from '../contacts';
import { insert, type Change } from '../kernel/operation';
import type { Applier } from './applier';
import { correctRecord } from './correction';
import { readDay } from './day-told';
import { requiredValue, sendBackProblems, valueOf, type Filled } from './filled';
import { findRegistrar } from './registrar';
import type { IntakeScene } from './scene';
import { Findings, type Verdict } from './verdict';

type Draft = NewRow<typeof contacts>;

/** The contact that the answer tells of; undefined, with the reasons, while it cannot be noted. */
function readVisit(filled: Filled, scene: IntakeScene, findings: Findings): Draft | undefined {
  sendBackProblems(filled, findings);
  const by = findRegistrar(filled, scene, findings);
  const on = readDay(filled, 'happenedOn', 'Fecha en que ocurrió', scene, findings);
  const said = valueOf<string>(filled, 'subject') ?? '';
  const subject = findSubject(scene.subjects, writtenCode(referenceIn(said)));
  if (said !== '' && !subject) {
    findings.sendBack(
      `No hay una solicitud, una organización ni un acuerdo con el código «${said}».`,
      'subject',
    );
  }
  const next = {
    nextStep: valueOf<string>(filled, 'nextStep'),
    nextOn: valueOf<CivilDate>(filled, 'nextOn'),
  };
  for (const { message, field } of on === undefined ? [] : wrongWithNext({ on, ...next })) {
    findings.sendBack(message, field);
  }
  if (!findings.clear || !subject || on === undefined) return undefined;
  return {
    ...next,
    subject: subject.id,
    territory: subject.territory,
    mode: requiredValue<Draft['mode']>(filled, 'mode'),
    result: requiredValue<Draft['result']>(filled, 'result'),
    note: valueOf<string>(filled, 'note'),
    on,
    by,
  };
}

const ready = (
  target: string,
  { territory }: Draft,
  changes: readonly Change[],
  scene: IntakeScene,
  findings: Findings,
): Verdict => ({
  kind: 'ready',
  table: contacts,
  target,
  place: placeOf(scene.territories, territory),
  changes,
  warnings: findings.warnings,
});

export const visitApplier: Applier = {
  register(filled, scene) {
    const findings = new Findings();
    const draft = readVisit(filled, scene, findings);
    if (!draft) return findings.waiting();
    const id = scene.newId(contacts);
    return ready(id, draft, [insert(contacts, id, draft)], scene, findings);
  },
  correct({ filled, scene, records, target }) {
    const findings = new Findings();
    const draft = readVisit(filled, scene, findings);
    const row = records.contacts.find(target);
    if (!row) findings.ask(`${target} ya no está en «${contacts.sheet}».`);
    if (!draft || !row) return findings.waiting();
    const changes = correctRecord(contacts, row, draft, filled, findings);
    return findings.clear ? ready(target, draft, changes, scene, findings) : findings.waiting();
  },
};
