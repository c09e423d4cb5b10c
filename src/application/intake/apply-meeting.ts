/** F5 into a meeting with who came and what was agreed. */
import type { Applier } from './applier';
import { sendBackProblems, type Filled } from './filled';
import { Findings, type Verdict } from './verdict';

function wait(filled: Filled): Verdict {
  const findings = new Findings();
  sendBackProblems(filled, findings);
  findings.ask('La oficina registra esta reunión.');
  return findings.waiting();
}

export const meetingApplier: Applier = { register: wait, correct: ({ filled }) => wait(filled) };
