/** The first thing a new person sees: what this is, in two languages, and the guided tour. */
import { useState } from 'preact/hooks';
import type { TourStepView, TourView } from '../../messages';
import { tell } from '../connection';
import { useLive } from '../frame/desk-state';
import { useWayTo } from './way-to';

export function WelcomeView() {
  return (
    <main id="principal" class="page welcome" tabIndex={-1}>
      <section class="hero">
        <h1>Coordinación Social, en su escritorio</h1>
        <p>
          Aquí está todo el sistema sin necesidad de una cuenta de Google: la hoja con su menú y su barra
          lateral, los formularios, los documentos y el correo. Nada sale de esta computadora y todo queda
          guardado. Arriba a la derecha usted elige <strong>quién es</strong> y adelanta el{' '}
          <strong>reloj</strong>.
        </p>
        <p lang="en" class="english">
          This is the whole product without a Google account: the Sheet with its menu and sidebar, the Forms,
          the Docs and the mail, run by a local stand-in for Google Workspace. Nothing leaves this computer;
          everything is kept. Top right you choose who you are and move the clock.
        </p>
        <p class="buttons">
          <a class="button primary" href="/hoja">
            Abrir la hoja
          </a>
          <a class="button" href="/formularios">
            Llenar un formulario
          </a>
        </p>
      </section>
      <Tour />
    </main>
  );
}

function Tour() {
  const { data } = useLive<TourView>('/api/tour');
  const [held, setHeld] = useState<TourView>();
  const tour = held?.started && !data?.started ? held : data;
  if (!tour || tour.steps.length === 0) return null;
  const start = (): void => void tell<TourView>('/api/tour').then(setHeld, () => undefined);
  const done = tour.steps.filter((step) => step.done).length;
  const next = tour.steps.findIndex((step) => !step.done);
  return (
    <section class="tour" aria-labelledby="recorrido">
      <header>
        <h2 id="recorrido">Recorrido guiado</h2>
        {tour.started ? (
          <p class="hint" role="status">
            {done} de {tour.steps.length} pasos hechos
          </p>
        ) : (
          <p class="hint">Una solicitud, desde el barrio hasta el acta que lee el síndico.</p>
        )}
        <button type="button" class={tour.started ? 'button' : 'button primary'} onClick={start}>
          {tour.started ? 'Empezar de nuevo' : 'Empezar el recorrido'}
        </button>
      </header>
      <ol>
        {tour.steps.map((step, index) => (
          <Step
            key={step.title}
            step={step}
            state={tour.started ? (step.done ? 'done' : index === next ? 'next' : 'later') : 'later'}
          />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: TourStepView;
  readonly state: 'done' | 'next' | 'later';
}

const stateNames: Readonly<Record<StepProps['state'], string>> = {
  done: 'Hecho',
  next: 'Ahora',
  later: 'Después',
};

function Step({ step, state }: StepProps) {
  const { caption, go } = useWayTo(step);
  return (
    <li class={`step ${state}`}>
      <span class="step-state">{stateNames[state]}</span>
      <div>
        <h3>{step.title}</h3>
        <p>{step.text}</p>
        <p lang="en" class="english">
          {step.english}
        </p>
        <button type="button" class={state === 'next' ? 'button primary' : 'button'} onClick={go}>
          {caption}
        </button>
      </div>
    </li>
  );
}
