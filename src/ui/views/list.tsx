/** One list: its rows under their headings, each opening its ficha or leading to what is usually done about it. */
import { FailedScreen, LoadingScreen, Screen, Detail } from '../frame/screen';
import { filled, useNavigator } from '../frame/navigation';
import { useLiveAnswer } from '../frame/use-live-answer';
import { call } from '../rpc';
import { ListPapers } from './list-papers';
import type { ListName, ListRow, NextForm, ShownList } from '../shapes';

export function ListView({ name }: { readonly name: ListName }) {
  const { output, problems, busy, reload } = useLiveAnswer<ShownList>(`list:${name}`, () =>
    call.openList({ name }),
  );
  if (!output && busy) return <LoadingScreen title="Lista" />;
  if (!output) return <FailedScreen title="Lista" problems={problems} onRetry={reload} />;
  const groups = [...new Set(output.rows.map(({ group }) => group))];
  return (
    <Screen title={output.title} busy={busy}>
      <p class="hint">{output.hint}</p>
      {output.next ? (
        <div class="block">
          <NextButton next={output.next} />
        </div>
      ) : null}
      {output.papers ? <ListPapers papers={output.papers} onDone={reload} /> : null}
      {output.rows.length === 0 ? (
        <div class="empty">
          <p>{output.empty}</p>
        </div>
      ) : null}
      {groups.map((group) => (
        <Group key={group} title={group} rows={output.rows.filter((row) => row.group === group)} />
      ))}
      {output.more > 0 ? <p class="hint">Y {output.more} más.</p> : null}
    </Screen>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly ListRow[] }) {
  return (
    <section class="section">
      {title === '' ? null : (
        <h2>
          {title} <span class="count">{rows.length}</span>
        </h2>
      )}
      <ul class="list">
        {rows.map((row, index) => (
          <li key={index}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row: { over, title, detail, bar, opens, next } }: { readonly row: ListRow }) {
  const { go } = useNavigator();
  const words = (
    <>
      {over === '' ? null : <span class="row-kind">{over}</span>}
      <span class="row-title">{title}</span>
      <Detail text={detail} />
      {bar === undefined ? null : <meter value={bar} aria-hidden="true" />}
    </>
  );
  return (
    <>
      {opens ? (
        <button
          type="button"
          class="row"
          onClick={() => go({ kind: 'record', of: opens.kind, id: opens.id })}
        >
          {words}
        </button>
      ) : (
        <div class="row">{words}</div>
      )}
      {next ? <NextButton next={next} about={title} /> : null}
    </>
  );
}

/** The form that usually follows; `about` tells a screen reader which row it belongs to. */
export function NextButton({ next, about }: { readonly next: NextForm; readonly about?: string }) {
  const { go } = useNavigator();
  const { label } = next;
  return (
    <button
      type="button"
      class={about === undefined ? '' : 'link'}
      aria-label={about === undefined ? undefined : `${label}: ${about}`}
      onClick={() => go(filled(next))}
    >
      {label}
    </button>
  );
}
