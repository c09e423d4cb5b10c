/** The first view: one search box, what waits for this person, the Bandeja, and what people come to do most. */
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { Problems, Sentence } from '../frame/notices';
import { useNavigator } from '../frame/navigation';
import { Detail, Screen } from '../frame/screen';
import { today } from '../frame/today';
import { counted, dayInWords, withoutCode } from '../frame/words';
import type { Home, InboxLine, Task } from '../shapes';
import { useHome } from './use-home';
import { QuickActions } from './quick-actions';
import { SearchBox, SearchResults, useFind, type Search } from './search';

/** Until the search box is left empty, the results have the page to themselves. */
const searched = { text: '' };

export function HomeView() {
  const [text, setText] = useState(searched.text);
  const search = useFind(text);
  const home = useHome();
  const { output } = home;
  const onText = (next: string): void => {
    searched.text = next;
    setText(next);
  };
  return (
    <Screen title={output ? `Hola, ${firstName(output.me.name)}` : 'Hola'}>
      <p class="under">{capital(dayInWords(output?.date ?? today()))}</p>
      <SearchBox
        label="Buscar"
        hint="Nombre, apodo, código, cédula o teléfono."
        text={text}
        onText={onText}
      />
      <SearchResults search={search} text={text} />
      {search.state === 'idle' ? (
        <>
          <QuickActions />
          <Problems problems={home.problems} />
          {home.problems.length > 0 ? (
            <button type="button" class="action" onClick={home.reload}>
              Volver a intentar
            </button>
          ) : null}
          {output ? <Desk home={output} /> : null}
          <Freshness busy={home.busy} isFirst={output === undefined} onReload={home.reload} />
        </>
      ) : (
        <RegisterInstead search={search} text={text} />
      )}
    </Screen>
  );
}

const firstName = (name: string): string => capital(name.split(' ')[0] ?? name);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

interface FreshnessProps {
  readonly busy: boolean;
  readonly isFirst: boolean;
  readonly onReload: () => void;
}

function Freshness({ busy, isFirst, onReload }: FreshnessProps) {
  return (
    <div class="freshness">
      <p class="status" role="status">
        {busy ? (
          <>
            <span class="spinner" aria-hidden="true" /> {isFirst ? 'Buscando lo pendiente…' : 'Actualizando…'}
          </>
        ) : null}
      </p>
      {busy || isFirst ? null : (
        <button type="button" class="link" onClick={onReload}>
          Actualizar
        </button>
      )}
    </div>
  );
}

/** Nothing found: what was typed goes along into the new record. */
function RegisterInstead({ search, text }: { readonly search: Search; readonly text: string }) {
  const { go } = useNavigator();
  if (search.state !== 'found' && search.state !== 'none') return null;
  const looked = text.trim();
  return (
    <section class="section">
      <h2>{search.state === 'none' ? '¿Lo registramos?' : '¿No es ninguno?'}</h2>
      <div class="quick">
        <button type="button" onClick={() => go({ kind: 'register', of: 'person', looked })}>
          Nueva persona
        </button>
        <button type="button" onClick={() => go({ kind: 'register', of: 'organisation', looked })}>
          Nueva organización
        </button>
      </div>
    </section>
  );
}

/** Everything that waits, most pressing first. */
function Desk({ home }: { readonly home: Home }) {
  const isQuiet = home.totals.overdue + home.totals.today + home.totals.next + home.inbox.waiting === 0;
  return (
    <>
      <Trouble trouble={home.trouble} />
      <Tasks title="Atrasado" tasks={home.overdue} total={home.totals.overdue} late />
      <Tasks title="Para hoy" tasks={home.today} total={home.totals.today} />
      <Bandeja waiting={home.inbox.waiting} entries={home.inbox.entries} />
      <Tasks title="Próximos 14 días" tasks={home.next} total={home.totals.next} />
      {isQuiet ? (
        <div class="empty">
          <p>
            <strong>No hay nada pendiente.</strong>
          </p>
          <p>Lo que venza o llegue por formulario aparecerá aquí.</p>
        </div>
      ) : null}
    </>
  );
}

/** What the house could not do outside the Sheet, and somebody should look at. */
function Trouble({ trouble }: { readonly trouble: Home['trouble'] }) {
  if (trouble.length === 0) return null;
  return (
    <div class="warn">
      <h2>No se pudo completar</h2>
      {trouble.map(({ id, title, record, detail }) => (
        <p key={id}>
          {title}: <Sentence text={record} />. {detail}
        </p>
      ))}
    </div>
  );
}

interface TasksProps {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** In all: the list may stop before. */
  readonly total: number;
  readonly late?: boolean;
}

/** More than these would push the rest out of sight. */
const firstFew = 5;

function Tasks({ title, tasks, total, late }: TasksProps) {
  const [all, setAll] = useState(false);
  const { go } = useNavigator();
  if (tasks.length === 0) return null;
  const shown = all ? tasks : tasks.slice(0, firstFew);
  return (
    <section class="section">
      <h2>
        {title} <span class={late ? 'count late' : 'count'}>{total}</span>
      </h2>
      <ul class="list">
        {shown.map((task) => {
          return (
            <li key={`${task.id} ${task.title}`}>
              <button
                type="button"
                class="row"
                onClick={() => go({ kind: 'record', of: task.kind, id: task.id })}
              >
                <span class="row-kind">
                  {task.id} · {formatDate(task.due)}
                </span>
                <span class="row-title">{task.title}</span>
                <Detail text={withoutCode(task.detail, task.id)} />
              </button>
            </li>
          );
        })}
      </ul>
      {tasks.length > shown.length ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Ver {tasks.length - shown.length} más
        </button>
      ) : null}
    </section>
  );
}

interface BandejaProps {
  readonly waiting: number;
  readonly entries: readonly InboxLine[];
}

function Bandeja({ waiting, entries }: BandejaProps) {
  const { go } = useNavigator();
  if (waiting === 0) return null;
  return (
    <section class="section">
      <h2>
        Bandeja <span class="count">{waiting}</span>
      </h2>
      <p class="hint">
        {counted(waiting, 'respuesta de formulario espera', 'respuestas de formularios esperan')} su revisión.
      </p>
      <ul class="list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="row" onClick={() => go({ kind: 'inbox', id: entry.id })}>
              <span class="row-kind">{entry.id}</span>
              <span class="row-title">{entry.title}</span>
              <Detail text={entry.detail} />
              {entry.reasons.slice(0, 2).map((reason) => (
                <span key={reason} class="row-detail">
                  {reason}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
      {waiting > entries.length ? <p class="hint">Los demás están en la hoja «Bandeja».</p> : null}
    </section>
  );
}
