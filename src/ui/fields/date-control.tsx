/** A date typed as dd/mm/aaaa, or picked from a month laid out below the box. */
import { useRef, useState } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { findTypedDate } from '../../domain/schema/parse';
import { today } from '../frame/today';
import { Calendar } from './calendar';
import type { ControlProps } from './control';
import { oneOf } from './draft-values';
import { tidy } from '../../domain/schema/tidy';

export function DateControl(props: ControlProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const text = oneOf(props.value);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="date">
      <div class="beside">
        <input
          id={props.id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="dd/mm/aaaa"
          aria-required={!props.field.optional}
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
          value={text}
          onInput={(event) => props.onChange(event.currentTarget.value)}
          onBlur={(event) => {
            const tidied = tidy('date', event.currentTarget.value);
            if (tidied !== event.currentTarget.value) props.onChange(tidied);
          }}
        />
        <button
          ref={button}
          type="button"
          class="icon"
          aria-expanded={open}
          aria-label={`Calendario para ${props.field.label}`}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path
              d="M3 5h14v12H3zM3 8.5h14M7 3v3.5M13 3v3.5"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
            />
          </svg>
        </button>
      </div>
      {open ? (
        <Calendar
          label={props.field.label}
          start={findTypedDate(text) ?? today()}
          chosen={findTypedDate(text)}
          onClose={close}
          onPick={(date) => {
            props.onChange(formatDate(date));
            close();
          }}
        />
      ) : null}
    </div>
  );
}
