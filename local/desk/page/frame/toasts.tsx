/** Messages in passing, as Google shows them: at the foot, gone after a while. */

export interface ToastMessage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

export function Toasts({ toasts }: { readonly toasts: readonly ToastMessage[] }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, title, text }) => (
        <div class="toast" key={id}>
          {title && <strong>{title}</strong>}
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}
