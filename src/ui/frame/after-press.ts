/** Waits until a press of the mouse has done what it was meant for, so that nothing moves away under it. */

let isPressed = false;
const press = (next: boolean) => (): void => {
  isPressed = next;
};
window.addEventListener('mousedown', press(true), true);
window.addEventListener('mouseup', press(false), true);

/** Does it at once, or, where a button of the mouse is down, after its click. */
export function afterPress(act: () => void): void {
  if (!isPressed) return act();
  // The click comes right after the button goes up, before any timer.
  window.addEventListener('mouseup', () => setTimeout(act), { once: true });
}
