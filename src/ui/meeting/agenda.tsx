/** The agenda point by point: what comes from before, who speaks and how long, what was said, in which order. */
import { useMemo, useState } from 'preact/hooks';
import { asked } from '../declared';
import { SchemaForm } from '../fields/schema-form';
import type { Typed } from '../fields/draft-values';
import { checkForm, sentValues } from '../forms/check-form';
import { plainLayout } from '../forms/layout';
import { useDraft } from '../frame/drafts';
import { Busy, Problems, Warnings } from '../frame/notices';
import { useReply } from '../frame/use-reply';
import { useSubmission } from '../frame/use-submission';
import { call, newKey, type Input, type Output } from '../rpc';
import type { Board } from '../shapes';
import { Pending } from './pending';

type Point = Board['agenda'][number];

interface Props {
  readonly board: Board;
  readonly onChanged: () => void;
}

const layout = plainLayout(asked.agendaPoint);

const typedOf = (point: Point): Typed => {
  const keys = Object.keys(asked.agendaPoint) as (keyof typeof asked.agendaPoint)[];
  return { values: Object.fromEntries(keys.map((key) => [key, String(point[key] ?? '')])), names: {} };
};

/** A point that stays as it is: only its place is told. */
const placed = ({ id }: Point): Input => ({ id });

const newPoint: Point = { id: '', isFollowUp: false, title: '', votes: '' };

export function Agenda({ board, onChanged }: Props) {
  const { id: meeting, agenda } = board;
  /** Code of the point that is being written, '' for a new one. */
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [key, setKey] = useState(newKey);
  const reply = useReply<Output<'setAgenda'>>();
  const canChange = board.actions.some(({ operation }) => operation === 'setAgenda');
  const arrange = async (points: readonly Point[], removed: readonly string[] = []): Promise<void> => {
    const answer = await reply.run(() =>
      call.setAgenda({ meeting, points: points.map(placed), removed }, key),
    );
    if (!answer?.ok) return;
    setKey(newKey());
    onChanged();
  };
  const written = (): void => {
    setOpen(undefined);
    onChanged();
  };
  const minutes = agenda.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  return (
    <section class="section">
      <h2>Orden del día</h2>
      {agenda.length === 0 ? <p class="hint">Esta reunión no tiene puntos anotados.</p> : null}
      <ol class="list numbered">
        {agenda.map((point, index) => (
          <li key={point.id} class="row">
            <PointText point={point} />
            {point.isFollowUp ? <Pending agreements={board.pending} /> : null}
            {canChange ? (
              <PointButtons
                point={point}
                busy={reply.busy}
                onOpen={() => setOpen(open === point.id ? undefined : point.id)}
                onRaise={index > 1 ? () => void arrange(raised(agenda, index)) : undefined}
                onRemove={() => void arrange(without(agenda, point), [point.id])}
              />
            ) : null}
            {canChange && open === point.id ? (
              <PointForm board={board} point={point} onSaved={written} />
            ) : null}
          </li>
        ))}
      </ol>
      {minutes > 0 ? <p class="secondary">{minutes} minutos previstos en total.</p> : null}
      <Busy when={reply.busy} text="Guardando…" />
      <Problems problems={reply.problems} />
      <Warnings warnings={reply.output?.warnings ?? []} />
      {canChange && open === '' ? <PointForm board={board} point={newPoint} onSaved={written} /> : null}
      {canChange && open !== '' ? (
        <button type="button" onClick={() => setOpen('')}>
          Agregar un punto
        </button>
      ) : null}
    </section>
  );
}

const without = (agenda: readonly Point[], { id }: Point): readonly Point[] =>
  agenda.filter((each) => each.id !== id);

/** The list with one point a place earlier. */
function raised(agenda: readonly Point[], index: number): readonly Point[] {
  const [before, point] = [agenda[index - 1], agenda[index]];
  return before && point
    ? [...agenda.slice(0, index - 1), point, before, ...agenda.slice(index + 1)]
    : agenda;
}

function PointText({ point }: { readonly point: Point }) {
  const { title, presenter, minutes, development, conclusion, votes } = point;
  const detail = [presenter, minutes === undefined ? undefined : `${minutes} min`]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <span class="row-title">{title}</span>
      {detail ? <span class="row-detail">{detail}</span> : null}
      {development ? <p class="small">{development}</p> : null}
      {conclusion ? <p class="small">Conclusión: {conclusion}</p> : null}
      {votes ? <p class="small">Votación: {votes}</p> : null}
    </>
  );
}

interface ButtonsProps {
  readonly point: Point;
  readonly busy: boolean;
  readonly onOpen: () => void;
  /** Absent for the first two: nothing comes before the follow-up of agreements. */
  readonly onRaise: (() => void) | undefined;
  readonly onRemove: () => void;
}

function PointButtons({ point, busy, onOpen, onRaise, onRemove }: ButtonsProps) {
  const { title, isFollowUp } = point;
  const buttons = [
    { label: 'Anotar lo tratado', run: onOpen },
    ...(onRaise ? [{ label: 'Subir', run: onRaise }] : []),
    ...(isFollowUp ? [] : [{ label: 'Quitar', run: onRemove }]),
  ];
  return (
    <div class="actions">
      {buttons.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          class="quiet"
          aria-label={`${label}: ${title}`}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) run();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface FormProps {
  readonly board: Board;
  readonly point: Point;
  readonly onSaved: () => void;
}

function PointForm({ board, point, onSaved }: FormProps) {
  const { id: meeting, agenda } = board;
  const draft = useDraft(`point:${meeting}:${point.id}`, typedOf(point));
  const { busy, problems, submit } = useSubmission<Output<'setAgenda'>>(draft);
  const save = async (): Promise<void> => {
    const { values } = draft.typed;
    const line = { id: point.id, ...sentValues(layout, values) };
    const place = agenda.findIndex(({ id }) => id === point.id);
    const at = place < 0 ? agenda.length : place;
    const others = agenda.map(placed);
    const points = [...others.slice(0, at), line, ...others.slice(at + 1)];
    const saved = await submit(checkForm(layout, values), (key) => call.setAgenda({ meeting, points }, key));
    if (saved !== undefined) onSaved();
  };
  // The same list until the next try: the first mistake takes the focus once.
  const ofThis = useMemo(
    () => problems.map((each) => ({ ...each, field: (each.field ?? '').replace(/^points\.\d+\./, '') })),
    [problems],
  );
  return (
    <div class="card">
      <SchemaForm
        name={`point-${point.id || 'new'}`}
        layout={layout}
        typed={draft.typed}
        problems={ofThis}
        busy={busy}
        action={point.id === '' ? 'Agregar el punto' : 'Guardar el punto'}
        onChange={draft.set}
        onSubmit={() => void save()}
      />
    </div>
  );
}
