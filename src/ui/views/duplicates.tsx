/** The work list of people who may be registered twice: what to settle now, and what to look through once a week. */
import { useNavigator } from '../frame/navigation';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useAnswer } from '../frame/use-answer';
import { call } from '../rpc';
import type { DuplicateList } from '../shapes';

const title = 'Posibles duplicados';

export function DuplicatesView() {
  const { output, problems, busy, reload } = useAnswer<DuplicateList>('duplicates', () =>
    call.duplicates({}),
  );
  if (!output && busy) return <LoadingScreen title={title} />;
  if (!output) return <FailedScreen title={title} problems={problems} onRetry={reload} />;
  const { pressing, weak, totals } = output;
  return (
    <Screen title={title}>
      <p class="hint">
        El sistema los busca cada noche y al registrar. Abra una pareja para compararla y decidir.
      </p>
      <p class="status" role="status">
        {busy ? 'Actualizando…' : totals.pressing + totals.weak === 0 ? 'No hay ninguno por revisar.' : ''}
      </p>
      <Pairs title="Por decidir" pairs={pressing} total={totals.pressing} />
      <Pairs title="Para la revisión de la semana" pairs={weak} total={totals.weak} />
    </Screen>
  );
}

interface PairsProps {
  readonly title: string;
  readonly pairs: DuplicateList['weak'];
  /** In all: the list may stop before. */
  readonly total: number;
}

function Pairs({ title: heading, pairs, total }: PairsProps) {
  const { go } = useNavigator();
  if (pairs.length === 0) return null;
  return (
    <section class="section">
      <h2>
        {heading} <span class="count">{total}</span>
      </h2>
      <ul class="list">
        {pairs.map(({ id, first, second, reasons }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => go({ kind: 'record', of: 'duplicatePair', id })}>
              <span class="row-kind">
                {first.id} · {second.id}
              </span>
              <span class="row-title">
                {first.name === second.name ? first.name : `${first.name} / ${second.name}`}
              </span>
              <span class="row-detail">{reasons}</span>
            </button>
          </li>
        ))}
      </ul>
      {total > pairs.length ? <p class="hint">Los demás están en la hoja «Posibles duplicados».</p> : null}
    </section>
  );
}
