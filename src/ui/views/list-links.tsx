/** The lists that are looked at now and then, with how much is in those that grow by themselves. */
import { useNavigator, type View } from '../frame/navigation';
import type { Home } from '../shapes';

interface Link {
  readonly title: string;
  readonly view: View;
  readonly count?: number;
}

const linksOf = ({ undecided, reportable }: Home): readonly Link[] => [
  { title: 'Decisiones del síndico', view: { kind: 'decisions' }, count: undecided },
  { title: 'Para el informe del síndico', view: { kind: 'list', name: 'report' }, count: reportable },
  { title: 'Plan de la semana', view: { kind: 'list', name: 'weekPlan' } },
  { title: 'Carga de trabajo', view: { kind: 'list', name: 'workload' } },
  { title: 'Reuniones con el síndico por convocar', view: { kind: 'list', name: 'planner' } },
  { title: 'Cumplimiento de acuerdos', view: { kind: 'list', name: 'fulfilment' } },
  { title: 'Atención por territorio', view: { kind: 'list', name: 'territories' } },
  { title: 'Instituciones', view: { kind: 'list', name: 'institutions' } },
  { title: 'Posibles duplicados', view: { kind: 'list', name: 'duplicates' } },
  { title: 'Hogares por resolver', view: { kind: 'list', name: 'households' } },
  { title: 'Formación de las directivas', view: { kind: 'list', name: 'training' } },
  { title: 'Catálogo de talleres', view: { kind: 'list', name: 'workshops' } },
  { title: 'Quién atiende cada categoría', view: { kind: 'list', name: 'categoryHandlers' } },
  { title: 'Textos para responder', view: { kind: 'list', name: 'replyTexts' } },
  { title: 'Actualización de datos', view: { kind: 'list', name: 'dataUpdates' } },
];

export function ListLinks({ home }: { readonly home: Home }) {
  const { go } = useNavigator();
  return (
    <section class="section">
      <h2>Listas</h2>
      <ul class="list">
        {linksOf(home).map(({ title, view, count = 0 }) => (
          <li key={title}>
            <button type="button" class="row" onClick={() => go(view)}>
              <span class="row-title">
                {title} {count > 0 ? <span class="count">{count}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
