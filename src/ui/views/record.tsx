/** The ficha: what is known of one record, what may be done with it now and what is missing for it, what happened to it. */
import { useState } from 'preact/hooks';
import { FailedScreen, Chip, LoadingScreen, Screen } from '../frame/screen';
import { Sentence } from '../frame/notices';
import { findViewOfCode, useNavigator, type RecordKind } from '../frame/navigation';
import { useAnswer } from '../frame/use-answer';
import { call } from '../rpc';
import type { OpenedRecord } from '../shapes';
import { Actions } from './actions';
import { kindNames } from './search';

interface Props {
  readonly of: RecordKind;
  readonly id: string;
}

/** The registry's answer to one ficha, shared with the view that corrects it. */
export const useRecord = ({ of, id }: Props) =>
  useAnswer<OpenedRecord>(`record:${id}`, () => call.openRecord({ kind: of, id }));

export function RecordView({ of, id }: Props) {
  const { output: record, problems, busy, reload } = useRecord({ of, id });
  const { go } = useNavigator();
  const [said, setSaid] = useState('');
  if (!record && busy) return <LoadingScreen title={`${kindNames[of]} ${id}`} />;
  if (!record) return <FailedScreen title={`${kindNames[of]} ${id}`} problems={problems} onRetry={reload} />;
  return (
    <Screen title={record.title} over={`${kindNames[of]} · ${record.id}`}>
      {record.state ? <Chip label={record.state.label} tone={record.state.tone} /> : null}
      <p class="status" role="status">
        {said === '' && busy ? 'Actualizando…' : said}
      </p>
      {of === 'meeting' ? (
        <button type="button" class="action wide" onClick={() => go({ kind: 'meetingMode', id })}>
          Asistencia, acuerdos y acta
        </button>
      ) : null}
      <Actions
        record={record}
        onDone={(message) => {
          setSaid(message);
          reload();
        }}
      />
      <Facts record={record} />
      <Related record={record} />
      <History record={record} />
    </Screen>
  );
}

function Facts({ record }: { readonly record: OpenedRecord }) {
  const known = record.fields.filter(({ text }) => text !== '');
  return (
    <section class="section">
      <h2>Datos</h2>
      <dl>
        {known.map(({ field, label, text, link }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{link ? <Reference text={text} to={link} /> : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A link to another record by its code, or out of the Sheet to a document. */
function Reference({ text, to }: { readonly text: string; readonly to: string }) {
  const { go } = useNavigator();
  const view = findViewOfCode(to);
  if (view) {
    return (
      <button type="button" class="link" onClick={() => go(view)}>
        {text}
      </button>
    );
  }
  return to.startsWith('https://') ? (
    <a href={to} target="_blank" rel="noopener">
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}

function Related({ record }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  if (record.related.length === 0) return null;
  return (
    <section class="section">
      <h2>Relacionado</h2>
      <ul class="list">
        {record.related.map(({ id, title, detail }) => {
          const view = findViewOfCode(id);
          const lines = (
            <>
              <span class="row-kind">{id}</span>
              <span class="row-title">{title}</span>
              {detail ? <span class="row-detail">{detail}</span> : null}
            </>
          );
          return (
            <li key={id}>
              {view ? (
                <button type="button" class="row" onClick={() => go(view)}>
                  {lines}
                </button>
              ) : (
                <div class="row">{lines}</div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function History({ record }: { readonly record: OpenedRecord }) {
  return (
    <details class="section">
      <summary>Historial ({record.history.length})</summary>
      <ol class="history">
        {record.history.map((line, index) => (
          <li key={index}>
            <p>
              <strong>{line.operation}</strong>
            </p>
            <p class="secondary">
              {line.at} · {line.actor}
            </p>
            {line.changes.map((change) => (
              <p key={change}>
                <Sentence text={change} />
              </p>
            ))}
            {line.reason ? <p>Motivo: {line.reason}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
