/** «Quién soy»: the account of this window, and the others one can become. */
import { useDesk } from './desk-state';
import { Popup } from './popup';
import { initials } from './words';
import type { Person } from '../../messages';

const rights: Readonly<Record<string, string>> = {
  owner: 'dueña de la hoja',
  writer: 'edita la hoja',
  commenter: 'comenta la hoja',
  reader: 'lee la hoja',
};

const rightOf = ({ sheet }: Person): string =>
  sheet === null ? 'sin acceso a la hoja' : (rights[sheet] ?? sheet);

/** A steady colour for each account. */
const hueOf = (email: string): number =>
  [...email].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

export function Badge({ person }: { readonly person: Person }) {
  return (
    <span class="badge" aria-hidden="true" style={{ background: `hsl(${hueOf(person.email)} 45% 34%)` }}>
      {initials(person.name)}
    </span>
  );
}

export function AccountMenu({ become }: { readonly become: (email: string) => void }) {
  const { status, me } = useDesk();
  const person = status.people.find(({ email }) => email === me);
  if (!person) return null;
  const label = (
    <>
      <Badge person={person} />
      <span class="unseen">Quién soy: </span>
      <span class="account-name">{person.name}</span>
    </>
  );
  return (
    <Popup label={label} buttonClass="account-button" align="end">
      {(close) => (
        <div class="account-list">
          <h2>¿Quién soy?</h2>
          <p class="hint">Cada ventana puede ser una persona distinta.</p>
          <ul>
            {status.people.map((each) => (
              <li key={each.email}>
                <button
                  type="button"
                  aria-current={each.email === me ? 'true' : undefined}
                  onClick={() => {
                    become(each.email);
                    close();
                  }}
                >
                  <Badge person={each} />
                  <span>
                    <strong>{each.name}</strong>
                    <small>
                      {each.email} · {rightOf(each)}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Popup>
  );
}
