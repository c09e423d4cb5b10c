/** One month as a grid of days, walked with the arrow keys (ARIA date grid). Weeks begin on Monday. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CivilDate } from '../../domain/schema/values';
import { addDays, addMonths, daysInMonth, partsOf, weekday } from '../../domain/time/civil-date';
import { dayInWords, weekdayLetters } from '../frame/words';
import { monthNames } from '../../domain/words/numbers';
import { today } from '../frame/today';

interface Props {
  readonly label: string;
  readonly start: CivilDate;
  readonly chosen: CivilDate | undefined;
  readonly onPick: (date: CivilDate) => void;
  readonly onClose: () => void;
}

const firstOf = (date: CivilDate): CivilDate => `${date.slice(0, 8)}01` as CivilDate;

/** Days since Monday. */
const column = (date: CivilDate): number => (weekday(date) + 6) % 7;

const moves: Readonly<Record<string, (date: CivilDate, shift: boolean) => CivilDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => addDays(date, -column(date)),
  End: (date) => addDays(date, 6 - column(date)),
  PageUp: (date, shift) => addMonths(date, shift ? -12 : -1),
  PageDown: (date, shift) => addMonths(date, shift ? 12 : 1),
};

export function Calendar(props: Props) {
  const [day, setDay] = useState(props.start);
  const [walked, setWalked] = useState(true);
  const grid = useRef<HTMLTableElement>(null);
  // Before the next key can come: the cell that had the focus now shows another day.
  useLayoutEffect(() => {
    if (walked) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day, walked]);
  const walk = (to: CivilDate, focus: boolean): void => {
    setWalked(focus);
    setDay(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return props.onClose();
    }
    const move = moves[event.key];
    if (!move || !(event.target instanceof HTMLElement) || !event.target.closest('td')) return;
    event.preventDefault();
    walk(move(day, event.shiftKey), true);
  };
  const { year, month } = partsOf(day);
  const title = `${monthNames[month - 1] ?? ''} ${year}`;
  return (
    <div class="calendar" role="group" aria-label={`Calendario: ${props.label}`} onKeyDown={onKeyDown}>
      <div class="months">
        <Turn label="Año anterior" sign="«" onClick={() => walk(addMonths(day, -12), false)} />
        <Turn label="Mes anterior" sign="‹" onClick={() => walk(addMonths(day, -1), false)} />
        <strong aria-live="polite">{title}</strong>
        <Turn label="Mes siguiente" sign="›" onClick={() => walk(addMonths(day, 1), false)} />
        <Turn label="Año siguiente" sign="»" onClick={() => walk(addMonths(day, 12), false)} />
      </div>
      <table ref={grid} role="grid" aria-label={title}>
        <thead>
          <tr>
            {weekdayLetters.map(([short, long]) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(day).map((week, index) => (
            <tr key={index}>
              {week.map((each, place) => (
                <Day key={place} date={each} current={day} props={props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly date: CivilDate | undefined;
  readonly current: CivilDate;
  readonly props: Props;
}

function Day({ date, current, props }: DayProps) {
  if (date === undefined) return <td />;
  return (
    <td role="gridcell" aria-selected={date === props.chosen}>
      <button
        type="button"
        class="day"
        tabIndex={date === current ? 0 : -1}
        aria-current={date === today() ? 'date' : undefined}
        aria-label={dayInWords(date)}
        onClick={() => props.onPick(date)}
      >
        {Number(date.slice(8))}
      </button>
    </td>
  );
}

function Turn(props: { readonly label: string; readonly sign: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="icon" aria-label={props.label} onClick={props.onClick}>
      {props.sign}
    </button>
  );
}

/** The weeks of the month of `day`; days of other months are left blank. */
function weeksOf(day: CivilDate): (CivilDate | undefined)[][] {
  const { year, month } = partsOf(day);
  const first = firstOf(day);
  const before = column(first);
  const cells = before + daysInMonth(year, month);
  const weeks = Math.ceil(cells / 7);
  return Array.from({ length: weeks }, (_week, row) =>
    Array.from({ length: 7 }, (_day, place) => {
      const index = row * 7 + place - before;
      return index >= 0 && index < cells - before ? addDays(first, index) : undefined;
    }),
  );
}
