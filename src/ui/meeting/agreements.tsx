/** What was agreed: each agreement is saved in the background while the next one is being typed. */
import { useRef } from 'preact/hooks';
import { formatDate } from '../../domain/schema/format';
import { asked } from '../declared';
import { SchemaForm } from '../fields/schema-form';
import { checkForm } from '../forms/check-form';
import { whoAnswers } from '../forms/who-answers';
import { useDraft } from '../frame/drafts';
import { Problems } from '../frame/notices';
import { Chip } from '../frame/screen';
import { call } from '../rpc';
import type { Board } from '../shapes';
import { TakeBack } from './take-back';
import { useQueue, type Queued } from './use-queue';
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';

interface Props {
  readonly board: Board;
  readonly onChanged: () => void;
}

const layout = {
  fields: asked.agreement,
  sections: [
    {
      title: '',
      fields: ['text', 'responsibleKind', ...Object.keys(whoAnswers), 'due', 'priority'],
    },
    { title: 'Recursos y solicitud', fields: ['resources', 'request'], folded: true },
  ],
  conditions: whoAnswers,
};

const fresh = { values: { priority: 'normal' }, names: {} };

type Agreement = Board['agreements'][number];

export function Agreements({ board, onChanged }: Props) {
  const draft = useDraft(`agreement:${board.id}`, fresh);
  const queue = useQueue(board.id, onChanged);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const wrong = checkForm(layout, draft.typed.values);
    setProblems(wrong);
    if (wrong.length > 0) return;
    queue.add(draft.typed);
    draft.restart();
    box.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  const mend = (line: Queued): void => {
    queue.remove(line);
    for (const [field, value] of Object.entries(line.typed.values)) draft.set(field, value, line.typed.names);
    setProblems(line.problems);
  };
  return (
    <section class="section">
      <h2>Acuerdos</h2>
      {board.agreements.length + queue.lines.length === 0 ? (
        <p class="hint">Todavía no hay acuerdos anotados.</p>
      ) : (
        <ol class="list numbered">
          {board.agreements.map((each) => (
            <AgreementLine key={each.id} agreement={each} meeting={board.id} onChanged={onChanged} />
          ))}
          {queue.lines.map((line) => (
            <QueuedLine
              key={line.key}
              line={line}
              onMend={() => mend(line)}
              onRetry={() => queue.retry(line)}
            />
          ))}
        </ol>
      )}
      {board.shut === undefined ? (
        <div class="card" ref={box}>
          <h3>Anotar un acuerdo</h3>
          <SchemaForm
            name="agreement"
            layout={layout}
            typed={draft.typed}
            problems={problems}
            busy={false}
            action="Agregar acuerdo"
            onChange={draft.set}
            onSubmit={add}
          />
        </div>
      ) : null}
    </section>
  );
}

interface LineProps {
  readonly agreement: Agreement;
  readonly meeting: string;
  readonly onChanged: () => void;
}

function AgreementLine({ agreement, meeting, onChanged }: LineProps) {
  const { id, text, responsible, responsibleKind, due, state } = agreement;
  return (
    <li class="row">
      <span class="row-title">{text}</span>
      <span class="row-detail">
        {responsible}
        {responsibleKind === 'unidentified' ? ' (por identificar)' : ''} · antes del {formatDate(due)}
      </span>
      {state.code === 'pending' ? null : <Chip label={state.label} tone={state.tone} />}
      <TakeBack
        label={`Quitar el acuerdo «${text}»`}
        take={(key) =>
          call.recordAgreements({ meeting, agreements: [{ id, voidReason: 'Anotado por error.' }] }, key)
        }
        onDone={onChanged}
      />
    </li>
  );
}

interface QueuedProps {
  readonly line: Queued;
  readonly onMend: () => void;
  readonly onRetry: () => void;
}

function QueuedLine({ line, onMend, onRetry }: QueuedProps) {
  const text = String(line.typed.values['text']);
  return (
    <li class="row">
      <span class="row-title">{text}</span>
      <span class="row-detail" role="status">
        {line.problems.length === 0 ? 'Guardando…' : 'No se guardó.'}
      </span>
      <Problems problems={line.problems} />
      {line.problems.length > 0 ? (
        <div class="actions">
          <button type="button" onClick={onRetry}>
            Volver a intentar
          </button>
          <button type="button" onClick={onMend}>
            Corregir
          </button>
        </div>
      ) : null}
    </li>
  );
}
