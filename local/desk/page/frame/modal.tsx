/** A dialog over the page: the browser keeps the focus inside and gives it back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';

interface ModalProps {
  readonly title: string;
  readonly className?: string;
  readonly width?: number;
  /** Called for Escape and the close button; without it neither is there. */
  readonly onClose?: () => void;
  readonly children: ComponentChildren;
}

export function Modal({ title, className = '', width, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose?.();
  };
  return (
    <dialog
      ref={dialog}
      class={`modal ${className}`}
      aria-label={title || 'Mensaje'}
      onCancel={cancel}
      style={width === undefined ? {} : { width: `${width}px` }}
    >
      {(title || onClose) && (
        <div class="modal-head">
          <h2>{title}</h2>
          {onClose && (
            <button type="button" class="icon-button" aria-label="Cerrar" onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
      {children}
    </dialog>
  );
}
