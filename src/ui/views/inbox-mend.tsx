/** Mends a form answer: what is wrong in it stands open, and doubtful names are settled one by one. */
import type { Problem } from '../../domain/problems';
import { oneOf } from '../fields/draft-values';
import type { DraftState } from '../frame/drafts';
import type { OpenedEntry } from '../shapes';
import { AnswerField } from './answer-field';

interface Props {
  readonly entry: OpenedEntry;
  readonly draft: DraftState;
  /** What the last try was refused for. */
  readonly problems: readonly Problem[];
}

/** Every answer, those that are wrong open for mending, and the records each may mean. */
export function Mend({ entry, draft, problems }: Props) {
  // Once it was tried, what the last try was refused for counts, and no longer what it came in with.
  const tried = entry.questions.some(({ key }) => problems.some(({ field }) => field === key));
  const judged = entry.questions.map((each) => ({
    ...each,
    problem: tried ? problems.find(({ field }) => field === each.key)?.message : each.problem,
  }));
  const wrong = judged.filter((each) => each.problem !== undefined);
  const fine = judged.filter((each) => each.problem === undefined);
  const subjects = [...new Set(entry.candidates.map(({ subject }) => subject))];
  return (
    <>
      {subjects.map((subject) => {
        const candidates = entry.candidates.filter((each) => each.subject === subject);
        const isPerson = candidates[0]?.table === 'person';
        return (
          <Choose
            key={subject}
            legend={subjectNames[subject] ?? `¿Quién es (${subject})?`}
            field={`choice:${subject}`}
            candidates={isPerson ? [...candidates, somebodyNew] : candidates}
            draft={draft}
          />
        );
      })}
      {wrong.map((question) => (
        <AnswerField key={question.key} question={question} draft={draft} entry={entry.id} />
      ))}
      <label class="option">
        <input
          type="checkbox"
          checked={oneOf(draft.typed.values['confirmed']) === 'Sí'}
          onChange={(event) => draft.set('confirmed', event.currentTarget.checked ? 'Sí' : '')}
        />
        Revisé las dudas: registrar de todos modos
      </label>
      {fine.length > 0 ? (
        <details class="section">
          <summary>Las demás preguntas ({fine.length})</summary>
          {fine.map((question) => (
            <AnswerField key={question.key} question={question} draft={draft} entry={entry.id} />
          ))}
        </details>
      ) : null}
    </>
  );
}

const subjectNames: Readonly<Record<string, string>> = {
  requester: '¿Quién es el solicitante?',
  beneficiary: '¿Quién es el beneficiario?',
  organisation: '¿Qué organización es?',
  place: '¿Qué lugar es?',
  target: '¿A qué registro se refiere?',
};

type Candidate = Pick<OpenedEntry['candidates'][number], 'id' | 'title' | 'reason'>;

const somebodyNew: Candidate = { id: 'new', title: 'Es otra persona: registrarla', reason: '' };

interface ChooseProps {
  readonly legend: string;
  /** Where the draft keeps the choice. */
  readonly field: string;
  readonly candidates: readonly Candidate[];
  readonly draft: DraftState;
}

/** The records that a doubtful answer may mean. */
export function Choose({ legend, field, candidates, draft }: ChooseProps) {
  const chosen = oneOf(draft.typed.values[field]);
  return (
    <fieldset class="form-group">
      <legend>{legend}</legend>
      <div class="options">
        {candidates.map((candidate) => {
          const { id, title, reason } = candidate;
          const label = candidate === somebodyNew || title.includes(id) ? title : `${title} (${id})`;
          return (
            <label key={id} class="option">
              <input
                type="radio"
                name={field}
                checked={chosen === id}
                onChange={() => draft.set(field, id, { [id]: label })}
              />
              <span>
                {label}
                {reason ? <span class="secondary block-text">{reason}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
