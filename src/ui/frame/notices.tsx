/** What the sidebar tells a person: that it works, what went wrong, what was done. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../domain/problems';

/** Announced by screen readers without taking the focus. */
export function Status({ children }: { readonly children?: ComponentChildren }) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}

export function Busy({ text = 'Trabajando…' }: { readonly text?: string }) {
  return (
    <p class="status busy" role="status">
      <span class="spinner" aria-hidden="true" /> {text}
    </p>
  );
}

/** Problems that belong to no field on the screen, in one box that takes the reader's attention. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      {problems.map((each) => (
        <p key={each.message}>{each.message}</p>
      ))}
    </div>
  );
}
