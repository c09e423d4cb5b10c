/** While the tour is under way: its next step, at hand on every page. */
import { useState } from 'preact/hooks';
import type { TourStepView, TourView } from '../../messages';
import { useLive } from '../frame/desk-state';
import { Icon } from '../frame/icon';
import { useWayTo } from './way-to';

const hiddenKey = 'escritorio.recorrido-oculto';

export function TourBar() {
  const { data } = useLive<TourView>('/api/tour', 600);
  const [hidden, setHidden] = useState(sessionStorage.getItem(hiddenKey) !== null);
  if (!data?.started || hidden) return null;
  const place = data.steps.findIndex(({ done }) => !done);
  const hide = (): void => {
    sessionStorage.setItem(hiddenKey, 'sí');
    setHidden(true);
  };
  const step = data.steps[place];
  return (
    <aside class="tour-bar" aria-label="Recorrido guiado">
      {step ? (
        <NextStep step={step} number={place + 1} of={data.steps.length} />
      ) : (
        <p>
          <strong>Recorrido completo.</strong> Ha visto el camino de una solicitud hasta el acta.
        </p>
      )}
      <button type="button" class="icon-button" aria-label="Ocultar el recorrido" onClick={hide}>
        <Icon name="close" size={16} />
      </button>
    </aside>
  );
}

interface NextStepProps {
  readonly step: TourStepView;
  readonly number: number;
  readonly of: number;
}

function NextStep({ step, number, of }: NextStepProps) {
  const { caption, go } = useWayTo(step);
  return (
    <>
      <p>
        <strong>
          Paso {number} de {of}: {step.title}.
        </strong>{' '}
        {step.text}
      </p>
      <button type="button" class="button" onClick={go}>
        {caption}
      </button>
    </>
  );
}
