/** The project's triggers: a doorbell for each form and for people's typing, the sweep, and the night. */
import type { Installation } from '../../application/ports';
import { formNames, forms } from '../../domain/forms';
import { isGoingOn } from './going-on';
import type { Job } from './job';

type Trigger = GoogleAppsScript.Script.Trigger;

/** The hour at which the lists of the forms are brought up to date. */
const nightHour = 2;

interface WantedTrigger {
  readonly handler: string;
  /** The file that rings; undefined for the clock. */
  readonly source?: string;
  make(): void;
}

function wantedTriggers({ registryId, ports: { facts } }: Job): WantedTrigger[] {
  const doorbells = formNames.flatMap((name) => {
    const formId = facts.find(`form:${name}`);
    if (formId === undefined) return [];
    const make = (): void => {
      ScriptApp.newTrigger('onFormSubmitted').forForm(formId).onFormSubmit().create();
    };
    return [{ handler: 'onFormSubmitted', source: formId, make }];
  });
  return [
    ...doorbells,
    {
      handler: 'onEdited',
      source: registryId,
      make: () => {
        ScriptApp.newTrigger('onEdited').forSpreadsheet(registryId).onEdit().create();
      },
    },
    {
      handler: 'sweep',
      make: () => {
        ScriptApp.newTrigger('sweep').timeBased().everyMinutes(10).create();
      },
    },
    {
      handler: 'nightly',
      make: () => {
        ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(nightHour).create();
      },
    },
  ];
}

const serves = (trigger: Trigger, { handler, source }: WantedTrigger): boolean =>
  trigger.getHandlerFunction() === handler &&
  (source === undefined || trigger.getTriggerSourceId() === source);

/** The triggers that this account should have and has not. Google shows each account only its own. */
export const missingTriggers = (job: Job, held: readonly Trigger[]): WantedTrigger[] =>
  wantedTriggers(job).filter((wanted) => !held.some((trigger) => serves(trigger, wanted)));

/**
 * Makes the triggers that are missing, and removes doorbells of forms that are no longer ours. The last step of set-up: at
 * its end those go by which it would have gone on.
 */
export function makeTriggers(job: Job): void {
  const held = ScriptApp.getProjectTriggers();
  const wanted = wantedTriggers(job);
  const missing = missingTriggers(job, held);
  for (const trigger of held) {
    const isDoorbell = trigger.getHandlerFunction() === 'onFormSubmitted';
    if (isDoorbell && !wanted.some((each) => serves(trigger, each))) ScriptApp.deleteTrigger(trigger);
  }
  for (const each of missing) each.make();
  if (missing.length > 0) job.tell(`${missing.length} disparadores instalados.`);
  for (const trigger of held.filter(isGoingOn)) ScriptApp.deleteTrigger(trigger);
}

/** Which form rang: by its title, which comes with the event, or by its id where somebody has renamed it. */
export function ringingForm(
  event: GoogleAppsScript.Events.FormsOnFormSubmit,
  installation: Installation,
): string | undefined {
  const title = event.source.getTitle();
  const byTitle = formNames.find((name) => forms[name].title === title);
  return byTitle ?? formNames.find((name) => installation.find(`form:${name}`) === event.source.getId());
}
