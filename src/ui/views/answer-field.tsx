/** One answer of a form, open for mending with the control of its question. */
import { FieldControl } from '../fields/control';
import { Labelled, NoteLine } from '../fields/schema-form';
import type { DraftState } from '../frame/drafts';
import { useNavigator, type Waiting } from '../frame/navigation';
import type { OpenedEntry } from '../shapes';

interface Props {
  readonly question: OpenedEntry['questions'][number];
  readonly draft: DraftState;
  /** Code of the response. */
  readonly entry: string;
}

/** Where what is typed about a response is kept. */
export const inboxDraft = (entry: string): string => `inbox:${entry}`;

const waitingFor = (entry: string, field: string, kind: string): Waiting => ({
  draft: inboxDraft(entry),
  field,
  several: kind === 'refs',
});

export function AnswerField({ question, draft, entry }: Props) {
  const { go } = useNavigator();
  const { key, field, keep, answer, problem: wrong } = question;
  const id = `answer-${key}`;
  return (
    <Labelled id={id} field={field} isWrong={wrong !== undefined}>
      {field.kind === 'ref' && answer !== '' ? (
        <NoteLine id={id} note={{ is: 'hint', text: `Respondió: «${answer}»` }} />
      ) : null}
      <FieldControl
        id={id}
        field={field}
        value={draft.typed.values[keep] ?? ''}
        names={draft.typed.names}
        invalid={wrong !== undefined}
        describedBy={wrong === undefined ? undefined : `${id}-error`}
        onChange={(value, names) => draft.set(keep, value, names)}
        // A group that is not registered yet is, on the way; the answer waits for it.
        onMissing={
          field.table === 'organisation'
            ? (looked) =>
                go({
                  kind: 'register',
                  of: 'organisation',
                  looked,
                  waiting: waitingFor(entry, keep, field.kind),
                })
            : undefined
        }
      />
      <NoteLine id={id} note={{ is: 'error', text: wrong }} />
    </Labelled>
  );
}
