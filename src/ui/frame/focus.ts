/** Takes a person to what they have to look at first. */

/** Sees to it that the first mistake is in sight and has the focus. */
export function focusFirstWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[data-wrong]');
  const folded = wrong?.closest('details');
  if (folded) folded.open = true;
  const control = wrong?.querySelector<HTMLElement>('input, select, textarea');
  (control ?? form?.querySelector<HTMLElement>('.problems, .warn'))?.focus();
}
