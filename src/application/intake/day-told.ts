/** The day on which something happened, as a form tells it: not to come, and not so long ago that the year may be wrong. */
import { formatDate } from '../../domain/schema/format';
import type { CivilDate } from '../../domain/schema/values';
import { daysBetween } from '../../domain/time/civil-date';
import { valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

/** Days after which a report is unusual: in January people still write the year before. */
const longAgo = 180;

/** The day answered; undefined when there is none. What is wrong with it is among the findings. */
export function readDay(
  filled: Filled,
  question: string,
  label: string,
  scene: IntakeScene,
  findings: Findings,
): CivilDate | undefined {
  const day = valueOf<CivilDate>(filled, question);
  if (day === undefined) return undefined;
  if (day > scene.today) findings.sendBack(`«${label}» no puede ser posterior a hoy.`, question);
  else if (daysBetween(day, scene.today) > longAgo && !filled.decisions.confirmed) {
    findings.ask(`«${label}» es de hace más de seis meses (${formatDate(day)}): revise el año.`, question);
  }
  return day;
}
