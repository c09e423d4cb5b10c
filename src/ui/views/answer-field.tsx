/** One answer of a form, open for mending with the control of its question. */
import { FieldControl } from '../fields/control';
import { Labelled, NoteLine } from '../fields/schema-form';
import type { DraftState } from '../frame/drafts';
import type { OpenedEntry } from '../shapes';

interface Props {
  readonly question: OpenedEntry['questions'][number];
  readonly draft: DraftState;
}

export function AnswerField({ question, draft }: Props) {
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
      />
      <NoteLine id={id} note={{ is: 'error', text: wrong }} />
    </Labelled>
  );
}
