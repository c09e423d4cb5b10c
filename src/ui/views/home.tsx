/** The first view: one search box, what waits for this person, the Bandeja, and what people come to do most. */
import { useState } from 'preact/hooks';
import { Problems, Sentence } from '../frame/notices';
import { useNavigator } from '../frame/navigation';
import { Detail, Screen } from '../frame/screen';
import { today } from '../frame/today';
import { counted } from '../../domain/words/counted';
import { dayInWords } from '../frame/words';
import type { Home, InboxLine } from '../shapes';
import { ListLinks } from './list-links';
import { Renewals } from './renewals';
import { QuickActions } from './quick-actions';
import { Tasks, TasksByPlace } from './tasks';
import { useHome } from './use-home';
import { WorkSwitch, type Look } from './work-switch';
import { SearchBox, SearchResults, useFind, type Search } from './search';

/** Until the search box is left empty, the results have the page to themselves. */
const searched = { text: '' };
/** How one looks at the work is kept while the sidebar is open. */
const looked: { look: Look } = { look: { whose: undefined, by: 'date' } };

export function HomeView() {
  const [text, setText] = useState(searched.text);
  const search = useFind(text);
  const [look, setLook] = useState(looked.look);
  const home = useHome(look.whose);
  const { output } = home;
  const onText = (next: string): void => {
    searched.text = next;
    setText(next);
  };
  const onLook = (next: Look): void => {
    looked.look = next;
    setLook(next);
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
          {output || home.problems.length === 0 ? null : (
            <>
              <Problems problems={home.problems} />
              <button type="button" class="action" onClick={home.reload}>
                Volver a intentar
              </button>
            </>
          )}
          {output ? <Desk home={output} look={look} onLook={onLook} /> : null}
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

interface DeskProps {
  readonly home: Home;
  readonly look: Look;
  readonly onLook: (next: Look) => void;
}

/** Everything that waits, most pressing first, or place by place for one trip. */
function Desk({ home, look, onLook }: DeskProps) {
  const { overdue, today: now, next, totals, whose, inbox } = home;
  const waiting = totals.overdue + totals.today + totals.next;
  const owner = whose === 'mine' ? home.me.name : undefined;
  return (
    <>
      <Trouble trouble={home.trouble} />
      <WorkSwitch whose={whose} by={look.by} onLook={onLook} />
      {look.by === 'place' ? (
        <TasksByPlace tasks={[...overdue, ...now, ...next]} total={waiting} owner={owner} />
      ) : (
        <>
          <Tasks title="Atrasado" tasks={overdue} total={totals.overdue} late owner={owner} />
          <Tasks title="Para hoy" tasks={now} total={totals.today} owner={owner} />
        </>
      )}
      <Bandeja waiting={inbox.waiting} entries={inbox.entries} />
      {look.by === 'date' ? (
        <Tasks title="Próximos 14 días" tasks={next} total={totals.next} owner={owner} />
      ) : null}
      <Renewals renewals={home.renewals} total={home.toRenew} />
      {waiting + inbox.waiting === 0 ? (
        <div class="empty">
          <p>
            <strong>{whose === 'mine' ? 'No tiene nada pendiente.' : 'No hay nada pendiente.'}</strong>
          </p>
          <p>Lo que venza o llegue por formulario aparecerá aquí.</p>
        </div>
      ) : null}
      <ListLinks home={home} />
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
