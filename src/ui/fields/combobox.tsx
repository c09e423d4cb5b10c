/** A box that searches the registry while one types and lists what it finds (ARIA 1.2 combobox with a list). */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Option } from '../shapes';
import { afterPress } from '../frame/after-press';
import { useCombobox, type Chosen, type ComboboxState } from './use-combobox';

export interface ComboboxProps {
  readonly id: string;
  /** English name of the table that is searched. */
  readonly source: string;
  readonly chosen: Chosen | undefined;
  readonly required: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  /** Text that stands in the box without being a record: a name typed as it is. */
  readonly free?: string;
  readonly placeholder?: string;
  readonly onChoose: (option: Chosen | undefined) => void;
  readonly onFree?: (text: string) => void;
  /** Registers what is not there, with what was looked for. */
  readonly onMissing?: ((looked: string) => void) | undefined;
}

export function Combobox(props: ComboboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const state = useCombobox(props);
  const { options, active } = state;
  useLayoutEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);
  return (
    <div
      class="combobox"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        // The way to register what is missing is reached by keyboard too.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          afterPress(state.close);
      }}
    >
      <input
        ref={input}
        id={props.id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-required={props.required}
        aria-invalid={props.invalid === true}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${props.id}-list`}
        aria-activedescendant={options[active] ? `${props.id}-option-${active}` : undefined}
        placeholder={props.placeholder ?? 'Escriba para buscar'}
        data-undecided={isUndecided(props, state) ? true : undefined}
        value={state.text}
        onInput={(event) => state.type(event.currentTarget.value)}
        onKeyDown={state.onKeyDown}
      />
      <ul
        id={`${props.id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label="Resultados"
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <OptionLine
            key={option.id}
            id={`${props.id}-option-${index}`}
            option={option}
            isActive={index === active}
            onChoose={() => state.choose(option)}
          />
        ))}
      </ul>
      <p class="status" role="status">
        {state.isSearching ? said(state) : ''}
      </p>
      <Missing props={props} state={state} />
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly option: Option;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function OptionLine({ id, option, isActive, onChoose }: LineProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      class={isActive ? 'active' : ''}
      onMouseDown={(event) => {
        // The box keeps the focus, or the list would close before the click.
        event.preventDefault();
        onChoose();
      }}
    >
      {option.label}
      {option.detail ? <span class="secondary">{option.detail}</span> : null}
    </li>
  );
}

/** Words stand in a box that wants a record, and none was chosen. */
const isUndecided = ({ chosen, onFree }: ComboboxProps, { text }: ComboboxState): boolean =>
  chosen === undefined && onFree === undefined && text.trim() !== '';

/** What to do when no record answers the words, or none of those found is meant: register it, or choose after all. */
function Missing({ props, state }: { readonly props: ComboboxProps; readonly state: ComboboxState }) {
  const { onMissing } = props;
  const isAnswered = state.search === 'none' || state.search === 'found';
  if (state.isSearching && isAnswered && onMissing) {
    return (
      <button
        type="button"
        class="link"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onMissing(state.text)}
      >
        {state.search === 'found' ? '¿No es ninguno de estos? ' : ''}Registrar «{state.text.trim()}»
      </button>
    );
  }
  return isUndecided(props, state) && !state.isSearching && !props.invalid ? (
    <p class="doubt">Todavía no ha elegido: escriba y elija de la lista.</p>
  ) : null;
}

function said({ search, options }: ComboboxState): string {
  if (search === 'busy') return 'Buscando…';
  if (search === 'none') return 'No aparece en el registro.';
  if (search === 'failed') return 'No se pudo buscar. Siga escribiendo para intentarlo otra vez.';
  return options.length === 1
    ? 'Un resultado. Pulse Enter para elegirlo.'
    : `${options.length} resultados. Elija con las flechas y Enter.`;
}
