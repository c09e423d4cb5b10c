/** The lists that are looked at now and then, with how much is in those that grow by themselves. */
import { useNavigator } from '../frame/navigation';
import type { ListName } from '../shapes';

const listNames: readonly (readonly [ListName, string])[] = [
  ['report', 'Para el informe del síndico'],
  ['workload', 'Carga de trabajo'],
  ['institutions', 'Instituciones'],
];

export function ListLinks({ reportable }: { readonly reportable: number }) {
  const { go } = useNavigator();
  const countOf: Partial<Record<ListName, number>> = { report: reportable };
  return (
    <section class="section">
      <h2>Listas</h2>
      <ul class="list">
        {listNames.map(([name, title]) => {
          const count = countOf[name] ?? 0;
          return (
            <li key={name}>
              <button type="button" class="row" onClick={() => go({ kind: 'list', name })}>
                <span class="row-title">
                  {title} {count > 0 ? <span class="count">{count}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
