/** Ejecuciones: what ran, for whom, how long by the latency model, and what failed. */
import type { ExecutionView } from '../../messages';
import { useLive } from '../frame/desk-state';
import { Refusal } from '../frame/refusal';
import { durationText, momentText } from '../frame/words';

const kinds: Readonly<Record<string, string>> = {
  menu: 'Menú',
  sidebar: 'Barra lateral',
  simpleTrigger: 'Disparador simple',
  installableTrigger: 'Disparador',
  clock: 'Reloj',
  form: 'Formulario',
  editor: 'Editor',
};

export function ExecutionsView() {
  const { data, forbidden } = useLive<ExecutionView[]>('/api/executions');
  if (forbidden) return <Refusal what="el registro de ejecuciones" />;
  return (
    <main id="principal" class="page wide" tabIndex={-1}>
      <h1>Ejecuciones</h1>
      <p class="hint">
        Lo que ha corrido en el Workspace, de lo más nuevo a lo más viejo. La duración es la que tendría en
        Google, según el modelo de latencia; en esta computadora tarda menos.
      </p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="Tabla de ejecuciones">
        <table class="executions">
          <thead>
            <tr>
              <th scope="col">Función</th>
              <th scope="col">Inicio</th>
              <th scope="col">Cómo empezó</th>
              <th scope="col">Cuenta</th>
              <th scope="col" class="number">
                Duración
              </th>
              <th scope="col" class="number">
                Viajes
              </th>
              <th scope="col">Resultado</th>
            </tr>
          </thead>
          <tbody>
            {(data ?? []).map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <code>{run.functionName}</code>
                </th>
                <td>{momentText(run.startedAt)}</td>
                <td>{kinds[run.kind] ?? run.kind}</td>
                <td>{run.as}</td>
                <td class="number">{durationText(run.milliseconds)}</td>
                <td class="number">{run.roundTrips}</td>
                <td>
                  {run.error === undefined ? (
                    <span class="good">Completada</span>
                  ) : (
                    <span class="bad">{run.error}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
