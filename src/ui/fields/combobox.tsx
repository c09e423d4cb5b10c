/** A box that searches the registry while one types and lists what it finds (ARIA 1.2 combobox with a list). */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSearch } from '../frame/use-search';
import type { Option } from '../shapes';

export interface ComboboxProps {
  readonly id: string;
  /** English name of the table that is searched. */
  readonly source: string;
  readonly chosen: { readonly id: string; readonly label: string } | undefined;
  readonly required: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  /** Text that stands in the box without being a record: a name typed as it is. */
  readonly free?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly onChoose: (option: { readonly id: string; readonly label: string } | undefined) => void;
  readonly onFree?: (text: string) => void;
  onMissing?: ((looked: string) => void) | undefined;
}

const countOf = (options: readonly Option[]): string =>
  options.length === 1
    ? 'Un resultado. Flecha abajo para elegirlo.'
    : `${options.length} resultados. Flecha abajo para elegir.`;

export function Combobox(props: ComboboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.chosen?.label ?? props.free ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isChosen = props.chosen !== undefined && props.chosen.label === text;
  const search = useSearch<Option>(props.source, open && !isChosen ? text : '');
  const options = open && !isChosen ? search.found : [];
  useEffect(() => setText(props.chosen?.label ?? props.free ?? ''), [props.chosen?.id]);
  useEffect(() => setActive(-1), [search.found]);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);

  const choose = (option: Option): void => {
    const label = option.label;
    setText(label);
    setOpen(false);
    props.onChoose({ id: option.id, label });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + move + options.length + (active < 0 && move < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Enter' && open && !isChosen) {
      const option = options[active] ?? (options.length === 1 ? options[0] : undefined);
      // Enter in an open box chooses; it never sends the form half chosen.
      if (option || props.onFree === undefined) event.preventDefault();
      if (option) choose(option);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const isWaiting = open && !isChosen && text.trim().length > 0;
  return (
    <div class="combobox">
      <input
        ref={input}
        id={props.id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-required={props.required}
        aria-invalid={props.invalid === true}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${props.id}-list`}
        aria-activedescendant={options[active] ? `${props.id}-option-${active}` : undefined}
        placeholder={props.placeholder ?? 'Escriba para buscar'}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          setOpen(true);
          if (props.chosen) props.onChoose(undefined);
          props.onFree?.(typed);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${props.id}-list`} role="listbox" aria-label="Resultados" hidden={options.length === 0}>
        {options.map((option, index) => (
          <li
            key={option.id}
            id={`${props.id}-option-${index}`}
            role="option"
            aria-selected={index === active}
            class={index === active ? 'active' : ''}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            {option.label}
            {option.detail ? <span class="secondary">{option.detail}</span> : null}
          </li>
        ))}
      </ul>
      <p class="status small" role="status">
        {isWaiting ? statusOf(search.state, options) : ''}
      </p>
      {isWaiting && search.state === 'none' && props.onMissing ? (
        <button
          type="button"
          class="link"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onMissing?.(text)}
        >
          Registrar «{text.trim()}»
        </button>
      ) : null}
      {props.chosen === undefined && !open && props.onFree === undefined && text.trim() !== '' ? (
        <p class="doubt">Todavía no ha elegido: escriba y elija de la lista.</p>
      ) : null}
    </div>
  );
}

function statusOf(state: 'idle' | 'busy' | 'found' | 'none' | 'failed', options: readonly Option[]): string {
  if (state === 'busy') return 'Buscando…';
  if (state === 'none') return 'No aparece en el registro.';
  if (state === 'failed') return 'No se pudo buscar. Siga escribiendo para intentarlo otra vez.';
  return options.length > 0 ? countOf(options) : '';
}
