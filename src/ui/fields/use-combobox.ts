/** The life of a combobox: what is typed, what is found, what is pointed at, what is chosen. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useSearch, type SearchState } from '../frame/use-search';
import type { Option } from '../shapes';

export interface Chosen {
  readonly id: string;
  readonly label: string;
}

interface Wishes {
  readonly source: string;
  readonly chosen: Chosen | undefined;
  readonly free?: string;
  readonly onChoose: (option: Chosen | undefined) => void;
  readonly onFree?: (text: string) => void;
}

export interface ComboboxState {
  readonly text: string;
  readonly options: readonly Option[];
  /** Place of the option pointed at; -1 for none. */
  readonly active: number;
  readonly search: SearchState;
  /** Whether words stand in the box that no record answers yet. */
  readonly isSearching: boolean;
  readonly type: (text: string) => void;
  readonly choose: (option: Option) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const none: readonly Option[] = [];

export function useCombobox({ source, chosen, free, onChoose, onFree }: Wishes): ComboboxState {
  const [text, setText] = useState(chosen?.label ?? free ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const isSearching = open && chosen?.label !== text && text.trim() !== '';
  const search = useSearch<Option>(source, isSearching ? text : '');
  const options = isSearching ? search.found : none;
  useLayoutEffect(() => {
    // Typing undoes the choice, and what was typed stays.
    if (chosen) setText(chosen.label);
  }, [chosen?.id]);
  useEffect(() => setActive(-1), [search.found]);
  const close = (): void => setOpen(false);
  const choose = ({ id, label }: Option): void => {
    setText(label);
    close();
    onChoose({ id, label });
  };
  const type = (typed: string): void => {
    setText(typed);
    setOpen(true);
    if (chosen) onChoose(undefined);
    onFree?.(typed);
  };
  const point = (step: number): void => {
    const from = active < 0 && step < 0 ? 0 : active;
    setActive((from + step + options.length) % options.length);
  };
  const enter = (event: KeyboardEvent): void => {
    if (!isSearching) return;
    const option = options[active] ?? (options.length === 1 && !onFree ? options[0] : undefined);
    // Enter in an open box chooses; it never sends a form half chosen.
    event.preventDefault();
    if (option) choose(option);
    else if (onFree) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      if (options.length === 0) return;
      event.preventDefault();
      point(step);
    } else if (event.key === 'Enter') enter(event);
    else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };
  return { text, options, active, search: search.state, isSearching, type, choose, close, onKeyDown };
}
