/** The project's triggers: a doorbell for each form, the sweep, and the night. */
import { formNames } from '../../domain/forms';
import type { Installation } from '../../application/ports';

/** Which form rang; undefined when it is none of ours by now. */
export function ringingForm(
  event: GoogleAppsScript.Events.FormsOnFormSubmit,
  installation: Installation,
): string | undefined {
  const id = event.source.getId();
  return formNames.find((name) => installation.find(`form:${name}`) === id);
}
