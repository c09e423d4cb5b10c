/** The boards that must be renewed: over, over soon, or missing. Each leads to its organisation, where the election is called. */
import { useState } from 'preact/hooks';
import { useNavigator } from '../frame/navigation';
import { Chip, Detail } from '../frame/screen';
import type { Home } from '../shapes';

/** More than these would push the rest out of sight. */
const firstFew = 5;

export function Renewals({
  renewals,
  total,
}: {
  readonly renewals: Home['renewals'];
  readonly total: number;
}) {
  const [all, setAll] = useState(false);
  const { go } = useNavigator();
  if (renewals.length === 0) return null;
  const shown = all ? renewals : renewals.slice(0, firstFew);
  return (
    <section class="section">
      <h2>
        Directivas que vencen <span class="count">{total}</span>
      </h2>
      <ul class="list">
        {shown.map(({ id, title, detail, mark }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => go({ kind: 'record', of: 'organisation', id })}>
              <span class="row-kind">{id}</span>
              <span class="row-title">{title}</span>
              <Detail text={detail} />
              <Chip label={mark.label} tone={mark.tone} />
            </button>
          </li>
        ))}
      </ul>
      {renewals.length > shown.length ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Ver {renewals.length - shown.length} más
        </button>
      ) : null}
    </section>
  );
}
