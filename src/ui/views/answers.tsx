/** What a form answer says, question by question. */
import type { OpenedEntry } from '../shapes';

export function Answers({ entry }: { readonly entry: OpenedEntry }) {
  return (
    <section class="section">
      <h2>Lo que respondió</h2>
      <dl>
        {entry.questions
          .filter(({ answer }) => answer !== '')
          .map((question) => (
            <div key={question.key}>
              <dt>{question.title}</dt>
              <dd>{question.words}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
