/** Editing in place: a text box over the cell, with the choices of a drop-down under it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface EditorProps {
  /** Name of the cell, for those who do not see where the box stands. */
  readonly name: string;
  readonly initial: string;
  /** The choices of a drop-down; undefined while they are on their way or when there are none. */
  readonly choices: readonly string[] | undefined;
  /** Stores; then the cursor moves by so many rows and columns. */
  readonly commit: (text: string, move: { readonly rows: number; readonly columns: number }) => void;
  readonly cancel: () => void;
}

const shownChoices = 200;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** While nothing was typed yet, all choices are offered. */
function matching(choices: readonly string[] | undefined, text: string, touched: boolean): readonly string[] {
  if (!choices) return [];
  const wanted = plain(text.trim());
  const found =
    touched && wanted !== '' ? choices.filter((choice) => plain(choice).includes(wanted)) : choices;
  return found.slice(0, shownChoices);
}

interface Box {
  readonly text: string;
  readonly chosen: number;
  readonly offered: readonly string[];
  readonly type: (text: string) => void;
  readonly finish: (value: string, rows: number, columns: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function useBox({ initial, choices, commit, cancel }: EditorProps): Box {
  const [text, setText] = useState(initial);
  const [touched, setTouched] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const done = useRef(false);
  const offered = matching(choices, text, touched);
  const finish = (value: string, rows: number, columns: number): void => {
    // Leaving the box because it was closed is not a second answer.
    if (done.current) return;
    done.current = true;
    commit(value, { rows, columns });
  };
  const leave = (): void => {
    done.current = true;
    cancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const typed = offered[chosen] ?? text;
    const back = event.shiftKey ? -1 : 1;
    const moves: Readonly<Record<string, () => void>> = {
      Enter: () => finish(typed, back, 0),
      Tab: () => finish(typed, 0, back),
      Escape: leave,
      ArrowDown: () => setChosen(Math.min(chosen + 1, offered.length - 1)),
      ArrowUp: () => setChosen(Math.max(chosen - 1, -1)),
    };
    const move = moves[event.key];
    if (!move || (event.key.startsWith('Arrow') && offered.length === 0)) return;
    event.preventDefault();
    move();
  };
  const type = (typed: string): void => {
    setText(typed);
    setTouched(true);
    setChosen(-1);
  };
  return { text, chosen, offered, type, finish, onKeyDown };
}

export function CellEditor(props: EditorProps) {
  const { name, initial, choices } = props;
  const box = useBox(props);
  const input = useRef<HTMLInputElement>(null);
  // Before the next key arrives, or a fast typist would lose letters.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(initial.length, initial.length);
  }, []);
  const combobox = choices && {
    role: 'combobox' as const,
    'aria-expanded': box.offered.length > 0,
    'aria-controls': 'opciones-de-celda',
    'aria-activedescendant': box.chosen < 0 ? undefined : `opcion-${box.chosen}`,
  };
  return (
    <div class="editor">
      <input
        ref={input}
        class="editor-input"
        aria-label={`Contenido de ${name}`}
        value={box.text}
        {...combobox}
        onInput={(event) => box.type(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={() => box.finish(box.text, 0, 0)}
      />
      {choices && <Choices box={box} />}
    </div>
  );
}

function Choices({ box }: { readonly box: Box }) {
  if (box.offered.length === 0) return <p class="choices hint">Ninguna opción coincide</p>;
  return (
    <ul class="choices" id="opciones-de-celda" role="listbox" aria-label="Opciones">
      {box.offered.map((choice, index) => (
        <li
          key={choice}
          id={`opcion-${index}`}
          role="option"
          aria-selected={index === box.chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            box.finish(choice, 0, 0);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
