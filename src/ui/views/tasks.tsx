/** Things that wait, in the list of their date, or place by place so that one trip serves several. */
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { useNavigator } from '../frame/navigation';
import { Detail } from '../frame/screen';
import { withoutCode } from '../frame/words';
import type { Task } from '../shapes';

interface TasksProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** In all: the list may stop before. */
  readonly total: number;
  readonly late?: boolean;
  /** Whose tasks they all are: their name is not repeated in every line. */
  readonly owner: string | undefined;
}

/** More than these would push the rest out of sight. */
const firstFew = 5;

export function Tasks({ title, tasks, total, late, owner }: TasksProps) {
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return null;
  const shown = all ? tasks : tasks.slice(0, firstFew);
  return (
    <section class="section">
      <h2>
        {title} <span class={late ? 'count late' : 'count'}>{total}</span>
      </h2>
      <TaskLines tasks={shown} said={[owner]} />
      {tasks.length > shown.length ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Ver {tasks.length - shown.length} más
        </button>
      ) : null}
    </section>
  );
}

/** The small print of a task, without its code and what the heading says already. */
const detailOf = ({ id, detail }: Task, said: readonly (string | undefined)[]): string =>
  withoutCode(detail, id)
    .split(' · ')
    .filter((part) => !said.includes(part))
    .join(' · ');

interface LinesProps {
  readonly tasks: readonly Task[];
  readonly said: readonly (string | undefined)[];
}

function TaskLines({ tasks, said }: LinesProps) {
  const { go } = useNavigator();
  return (
    <ul class="list">
      {tasks.map((task) => (
        <li key={`${task.id} ${task.detail}`}>
          <button
            type="button"
            class="row"
            onClick={() => go({ kind: 'record', of: task.kind, id: task.id })}
          >
            <span class="row-kind">
              {task.id} · {task.tone === 'late' ? 'venció el ' : ''}
              {formatDate(task.due)}
            </span>
            <span class="row-title">{task.title}</span>
            <Detail text={detailOf(task, said)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Tasks by their place, in the order of the alphabet; those without one last. */
function byPlace(tasks: readonly Task[]): (readonly [string, readonly Task[]])[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) groups.set(task.place, [...(groups.get(task.place) ?? []), task]);
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'es'));
}

export function TasksByPlace({ tasks, total, owner }: Pick<TasksProps, 'tasks' | 'total' | 'owner'>) {
  return (
    <>
      {byPlace(tasks).map(([place, own]) => (
        <section key={place} class="section">
          <h2>
            {place === '' ? 'Sin lugar' : place} <span class="count">{own.length}</span>
          </h2>
          <TaskLines tasks={own} said={[owner, place]} />
        </section>
      ))}
      {total > tasks.length ? (
        <p class="hint">Hay {total - tasks.length} más: se ven al terminar estos.</p>
      ) : null}
    </>
  );
}
