/** What a form answer says, question by question. */
import type { OpenedEntry } from '../shapes';

export function Answers({ entry }: { readonly entry: OpenedEntry }) {
  return (
    <section class="section">
      <h2>Lo que respondió</h2>
      <dl>
        {entry.questions
          .filter(({ answer }) => answer !== '')
          .map(({ key, title, answer }) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
