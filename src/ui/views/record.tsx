/** The ficha: what is known of one record, what may be done with it now and what is missing for it, what happened to it. */
import { useState } from 'preact/hooks';
import { kinds } from '../declared';
import { Chip, Detail, FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useNavigator } from '../frame/navigation';
import { Warnings } from '../frame/notices';
import { useAnswer } from '../frame/use-answer';
import { useLiveAnswer } from '../frame/use-live-answer';
import { withoutCode } from '../frame/words';
import { call } from '../rpc';
import type { Link, OpenedRecord, RecordKind } from '../shapes';
import { Actions } from './actions';
import { Boards } from './boards';
import { DataUpdate } from './data-update';
import { Documents } from './documents';
import { ActivityLinks } from './door-link';
import { ReplyText } from './reply';

interface Props {
  readonly of: RecordKind;
  readonly id: string;
}

/** The registry's answer to one ficha, shared with the view that corrects it: there it must not change under the hand. */
export const useRecord = ({ of, id }: Props, use = useAnswer<OpenedRecord>) =>
  use(`record:${id}`, () => call.openRecord({ kind: of, id }));

export function RecordView({ of, id }: Props) {
  const { output: record, problems, busy, reload } = useRecord({ of, id }, useLiveAnswer<OpenedRecord>);
  const [said, setSaid] = useState('');
  const { noun } = kinds[of];
  if (!record && busy) return <LoadingScreen title={`${noun} ${id}`} />;
  if (!record) return <FailedScreen title={`${noun} ${id}`} problems={problems} onRetry={reload} />;
  return (
    <Screen title={record.title} over={`${noun} · ${record.id}`} busy={busy}>
      {record.state ? <Chip label={record.state.label} tone={record.state.tone} /> : null}
      {record.marks.map(({ label, tone }) => (
        <Chip key={label} label={label} tone={tone} />
      ))}
      <Warnings warnings={record.warnings} />
      <p class="status" role="status">
        {said}
      </p>
      {record.isAnnulled ? null : <ModeButton record={record} />}
      <Actions
        record={record}
        onDone={(message) => {
          setSaid(message);
          reload();
        }}
      />
      {isRepliedTo(record) ? <ReplyText of={record.kind} id={id} key={record.version} /> : null}
      <ActivityLinks record={record} />
      <Documents documents={record.documents} />
      <Facts record={record} />
      <Related record={record} />
      {of === 'organisation' && !record.isAnnulled ? (
        <>
          <Boards organisation={id} key={`boards:${record.version}`} />
          <DataUpdate
            organisation={id}
            key={`data:${record.version}`}
            onAsked={(message) => {
              setSaid(message);
              reload();
            }}
          />
        </>
      ) : null}
      <History record={record} />
    </Screen>
  );
}

/** What a meeting or an activity is worked on with. */
function ModeButton({ record: { kind, id } }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  if (kind !== 'meeting' && kind !== 'activity') return null;
  const [mode, label] =
    kind === 'meeting'
      ? (['meetingMode', 'Asistencia, acuerdos y acta'] as const)
      : (['activityMode', 'Inscripción, sesiones y asistencia'] as const);
  return (
    <button type="button" class="action wide" onClick={() => go({ kind: mode, id })}>
      {label}
    </button>
  );
}

/** Whoever asked is told how it goes; nobody is reminded of what is done. */
const isRepliedTo = (record: OpenedRecord): record is OpenedRecord & { kind: 'request' | 'agreement' } =>
  record.kind === 'request'
    ? !record.isAnnulled
    : record.kind === 'agreement' && record.actions.some(({ operation }) => operation === 'updateAgreement');

function Facts({ record }: { readonly record: OpenedRecord }) {
  return (
    <section class="section">
      <h2>Datos</h2>
      <dl>
        {record.fields.filter(isNews(record)).map(({ field, label, text, links, url, bar }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Value text={text} links={links} url={url} />
              {bar === undefined ? null : <meter value={bar} aria-hidden="true" />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The heading says the name already, and nobody needs to read that nothing was counted. */
const isNews =
  ({ kind, title, fields }: OpenedRecord) =>
  ({ field, text, links }: OpenedRecord['fields'][number]): boolean =>
    text !== title &&
    text !== '0' &&
    !(kind === 'person' && nameParts.includes(field)) &&
    // A name beside the link that says it.
    (links !== undefined || !fields.some((other) => other.links?.some((link) => link.title === text)));

const nameParts = ['givenNames', 'firstSurname', 'secondSurname'];

interface ValueProps {
  readonly text: string;
  readonly links: readonly Link[] | undefined;
  readonly url: string | undefined;
}

/** A value that may lead to another record, or out of the Sheet to a document. */
function Value({ text, links, url }: ValueProps) {
  const { go } = useNavigator();
  if (links) {
    return (
      <>
        {links.map(({ kind, id, title }) => (
          <button key={id} type="button" class="link" onClick={() => go({ kind: 'record', of: kind, id })}>
            {title}
          </button>
        ))}
      </>
    );
  }
  return url === undefined ? (
    <>{text}</>
  ) : (
    <a href={url} target="_blank" rel="noopener">
      {text.startsWith('http') ? 'Abrir' : text}
    </a>
  );
}

function Related({ record }: { readonly record: OpenedRecord }) {
  const { go } = useNavigator();
  if (record.related.length === 0) return null;
  return (
    <section class="section">
      <h2>Relacionado</h2>
      <ul class="list">
        {record.related.map(({ kind, id, title, detail, relation }, index) => (
          <li key={index}>
            <button type="button" class="row" onClick={() => go({ kind: 'record', of: kind, id })}>
              <span class="row-kind">
                {relation} · {id}
              </span>
              <span class="row-title">{title}</span>
              <Detail text={withoutCode(detail, id)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened to it, newest first, from the journal. */
function History({ record }: { readonly record: OpenedRecord }) {
  if (record.history.length === 0) return null;
  return (
    <details class="section">
      <summary>Historial ({record.history.length})</summary>
      <ol class="history">
        {record.history.map((line, index) => (
          <li key={index}>
            <p>
              <strong>{line.title}</strong>
            </p>
            <p class="secondary small">
              {line.at} · {line.actor}
            </p>
            {line.reason ? <p class="small">Motivo: {line.reason}</p> : null}
            <ul class="changes">
              {line.changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: {before === '' ? null : <del>{before}</del>} {after === '' ? 'vacío' : after}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
