/** The forms of the department: each one as whoever fills it would open it. */
import type { FormSummary } from '../../messages';
import { useLive } from '../frame/desk-state';
import { KindIcon } from '../drive/kind-icon';

export function FormsView() {
  const { data, error } = useLive<FormSummary[]>('/api/forms');
  return (
    <main id="principal" class="page" tabIndex={-1}>
      <h1>Formularios</h1>
      <p class="hint">
        Los llena el personal de campo desde el teléfono. Lo que envían llega solo a la hoja.
      </p>
      {error && <p role="alert">{error}</p>}
      {data?.length === 0 && (
        <p class="empty">
          Esta cuenta no tiene formularios. Los crea «Preparar el registro» en el menú de la hoja, que los
          abre al equipo; cualquier otra persona necesita el enlace.
        </p>
      )}
      <ul class="form-cards">
        {(data ?? []).map((form) => (
          <li key={form.id}>
            <a href={`/formulario/${form.id}`}>
              <KindIcon kind="form" />
              <span>
                <strong>{form.title}</strong>
                <small>{form.description}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
