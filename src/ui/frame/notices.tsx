/** What the sidebar tells a person: that it works, what went wrong, what was done. */
import type { Problem } from '../../domain/problems';
import { inboxCode, kinds } from '../declared';
import { findViewOfCode, useNavigator } from './navigation';

/** Said without taking the focus. The region stands before its words do, so that screen readers announce them. */
export function Busy({
  when = true,
  text = 'Un momento…',
}: {
  readonly when?: boolean;
  readonly text?: string;
}) {
  return (
    <p class="status" role="status">
      {when ? (
        <>
          <span class="spinner" aria-hidden="true" /> {text}
        </>
      ) : null}
    </p>
  );
}

/** The codes that have a page. */
const codes = new RegExp(
  `((?:${[...Object.values(kinds).map(({ code }) => code), inboxCode].join('|')})-\\d[\\d-]*\\d)`,
);

/** A sentence in which every code that has a page is a link to it. */
export function Sentence({ text }: { readonly text: string }) {
  const { go } = useNavigator();
  return (
    <>
      {text.split(codes).map((part, index) => {
        const view = index % 2 === 1 ? findViewOfCode(part) : undefined;
        return view ? (
          <button key={index} type="button" class="link code" onClick={() => go(view)}>
            {part}
          </button>
        ) : (
          part
        );
      })}
    </>
  );
}

/** Problems that belong to no field on the screen, in one box that takes the reader's attention. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert" tabIndex={-1}>
      {problems.map(({ message }) => (
        <p key={message}>
          <Sentence text={message} />
        </p>
      ))}
    </div>
  );
}

/** Accepted, and worth a second look. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div class="warn">
      {warnings.map((each) => (
        <p key={each}>
          <Sentence text={each} />
        </p>
      ))}
    </div>
  );
}

/** A draft was found again: nothing was lost, and one may begin anew. */
export function Restored({ onRestart }: { readonly onRestart: () => void }) {
  return (
    <div class="note">
      <p>Aquí sigue lo que usted había empezado a escribir.</p>
      <button type="button" class="link" onClick={onRestart}>
        Empezar de nuevo
      </button>
    </div>
  );
}
