/** The Workspace's clock: what time it is there, and the ways to let time pass. */
import { useState } from 'preact/hooks';
import { tell } from '../connection';
import { useDesk } from './desk-state';
import { Popup } from './popup';
import { dayText, hourText, longDayText, momentText } from './words';

const hour = 3_600_000;

const steps = [
  { name: '1 hora después', body: { step: hour } },
  { name: '1 día después', body: { step: 24 * hour } },
  { name: '1 semana después', body: { step: 7 * 24 * hour } },
] as const;

export function ClockMenu() {
  const { status, alert } = useDesk();
  const [busy, setBusy] = useState(false);
  const move = async (body: unknown): Promise<void> => {
    setBusy(true);
    await tell('/api/clock', body).catch((error: unknown) => alert('El reloj', String(error)));
    setBusy(false);
  };
  const next = status.nextTrigger;
  const label = (
    <>
      <span class="unseen">Reloj: </span>
      <span class="clock-day">{dayText(status.now)}</span>
      <span class="clock-hour">{busy ? '…' : hourText(status.now)}</span>
    </>
  );
  return (
    <Popup label={label} buttonClass="clock-button" align="end">
      {() => (
        <div class="clock-panel">
          <h2>Reloj del Workspace</h2>
          <p class="clock-now">
            {longDayText(status.now)}, {hourText(status.now)}
          </p>
          <p class="hint">Es su propio reloj: avanza con el trabajo, o cuando usted lo adelanta.</p>
          {steps.map(({ name, body }) => (
            <button type="button" class="button" key={name} disabled={busy} onClick={() => void move(body)}>
              {name}
            </button>
          ))}
          <button
            type="button"
            class="button primary"
            disabled={busy || !next}
            onClick={() => void move({ next: true })}
          >
            Hasta el próximo disparador
          </button>
          {next && (
            <p class="hint">
              <code>{next.functionName}</code>, {momentText(next.at)}
            </p>
          )}
        </div>
      )}
    </Popup>
  );
}
