/** A form answer that waits in the Bandeja: what it says, why it waits, and the three ways out. */
import { useState } from 'preact/hooks';
import { formatDate, formatTime } from '../../domain/schema/format';
import { Chip, FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { Sentence, Warnings } from '../frame/notices';
import { findViewOfCode, useNavigator } from '../frame/navigation';
import { useAnswer } from '../frame/use-answer';
import { call } from '../rpc';
import type { OpenedEntry } from '../shapes';
import { Answers } from './answers';
import { InboxDecision } from './inbox-decision';

export function InboxView({ id }: { readonly id: string }) {
  const {
    output: entry,
    problems,
    busy,
    reload,
  } = useAnswer<OpenedEntry>(`inbox:${id}`, () => call.openInboxEntry({ id }));
  const [said, setSaid] = useState('');
  if (!entry && busy) return <LoadingScreen title={`Respuesta ${id}`} />;
  if (!entry) return <FailedScreen title={`Respuesta ${id}`} problems={problems} onRetry={reload} />;
  return (
    <Screen title={entry.formTitle} over={`Bandeja · ${entry.id}`} busy={busy}>
      <Chip label={entry.statusLabel} tone={entry.waiting ? 'waiting' : 'done'} />
      <p class="secondary">
        {entry.registrar ? `${entry.registrar} · ` : ''}
        {formatDate(entry.receivedAt)} {formatTime(entry.receivedAt.slice(11, 16)).replace(/ /g, '\u00a0')}
      </p>
      <p class="status" role="status">
        {said}
      </p>
      {entry.waiting && entry.reasons.length > 0 ? (
        <section class="section why">
          <h2>Por qué espera</h2>
          <ul>
            {entry.reasons.map((reason) => (
              <li key={reason}>
                <Sentence text={reason} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Warnings warnings={entry.warnings} />
      {entry.waiting ? (
        <InboxDecision
          entry={entry}
          onDone={(message) => {
            setSaid(message);
            reload();
          }}
        />
      ) : (
        <Outcome entry={entry} />
      )}
    </Screen>
  );
}

function Outcome({ entry }: { readonly entry: OpenedEntry }) {
  const { go } = useNavigator();
  const view = entry.target && findViewOfCode(entry.target.id);
  return (
    <>
      {entry.target && view ? (
        <button type="button" class="action wide" onClick={() => go(view)}>
          Abrir {entry.target.id}
        </button>
      ) : null}
      {entry.note ? <p class="note">{entry.note}</p> : null}
      <Answers entry={entry} />
    </>
  );
}
