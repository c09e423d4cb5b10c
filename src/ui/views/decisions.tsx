/** What waits for the authority: its page of numbered matters, and the boxes it marked typed back all at once. */
import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../domain/words/counted';
import type { Problem } from '../../domain/problems';
import type { FieldShape } from '../../domain/schema/field';
import { asked } from '../declared';
import { nothingTyped, oneOf, type DraftValues } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { checkForm } from '../forms/check-form';
import type { Layout } from '../forms/layout';
import { useDraft } from '../frame/drafts';
import { useNavigator } from '../frame/navigation';
import { Busy, Problems, Restored } from '../frame/notices';
import { FailedScreen, LoadingScreen, Screen } from '../frame/screen';
import { useAnswer } from '../frame/use-answer';
import { useReply } from '../frame/use-reply';
import { useSubmission } from '../frame/use-submission';
import { call, newKey } from '../rpc';
import type { DecisionQueue } from '../shapes';
import { Documents } from './documents';

const title = 'Decisiones del síndico';

export function DecisionsView() {
  const { output, problems, busy, reload } = useAnswer<DecisionQueue>('decisions', () =>
    call.decisionQueue({}),
  );
  const [said, setSaid] = useState('');
  if (!output && busy) return <LoadingScreen title={title} />;
  if (!output) return <FailedScreen title={title} problems={problems} onRetry={reload} />;
  const done = (message: string): void => {
    setSaid(message);
    reload();
  };
  return (
    <Screen title={title} busy={busy}>
      <p class="hint">
        Solicitudes que solo el síndico puede decidir. Haga la hoja, llévela a la reunión y anote aquí lo que
        marcó.
      </p>
      <p class="status" role="status">
        {said}
      </p>
      {output.items.length === 0 ? (
        <div class="empty">
          <p>Nada espera decisión del síndico.</p>
        </div>
      ) : (
        <PrepareButton onDone={done} />
      )}
      <Documents documents={output.documents} />
      {output.items.length > 0 ? (
        <DecisionForm key={output.items.map(({ id }) => id).join()} queue={output} onDone={done} />
      ) : null}
      {output.rejected.length > 0 ? (
        <Matters
          items={output.rejected}
          open
          summary="Rechazadas: dígalo a quien las pidió con «No procede»"
        />
      ) : null}
    </Screen>
  );
}

/** Orders the page with what waits now. */
function PrepareButton({ onDone }: { readonly onDone: (message: string) => void }) {
  const [key, setKey] = useState(newKey);
  const { busy, problems, run } = useReply<{ readonly title: string; readonly left: number }>();
  const prepare = async (): Promise<void> => {
    const reply = await run(() => call.makeDecisionSheet({}, key));
    if (!reply?.ok) return;
    setKey(newKey());
    const { title: folio, left } = reply.output;
    const rest = left > 0 ? ` No cabían ${left}: irán en la próxima.` : '';
    onDone(`Hoja ${folio} hecha: está en la carpeta del síndico.${rest}`);
  };
  return (
    <div class="block">
      <button type="button" aria-disabled={busy} onClick={() => (busy ? undefined : void prepare())}>
        Hacer la hoja para el síndico
      </button>
      <Busy when={busy} text="Haciendo la hoja…" />
      <Problems problems={problems} />
    </div>
  );
}

const decisionField = (id: string): string => `decision:${id}`;
const wordsField = (id: string): string => `words:${id}`;

/** Two fields for each matter; its words are asked once it is decided, and owed unless it is approved. */
function layoutOf({ items }: DecisionQueue, values: DraftValues): Layout {
  const { decision, words } = asked.decision;
  const chosen = (id: string): string => oneOf(values[decisionField(id)]);
  const fields = items.flatMap(({ id, detail, before }): [string, FieldShape][] => [
    [
      decisionField(id),
      {
        ...decision,
        label: `Decisión sobre ${id}`,
        help: before === '' ? detail : `${detail}. ${before}`,
        optional: true,
      },
    ],
    [wordsField(id), { ...words, label: `Lo que dijo sobre ${id}`, help: '' }],
  ]);
  return {
    fields: Object.fromEntries(fields),
    sections: items.map(({ id, number, title: matter }) => ({
      title: `${number > 0 ? `${number}. ` : ''}${id} · ${matter}`,
      fields: [decisionField(id), wordsField(id)],
    })),
    conditions: Object.fromEntries(
      items.map(({ id }) => [
        wordsField(id),
        { when: () => chosen(id) !== '', owed: chosen(id) === 'deferred' || chosen(id) === 'rejected' },
      ]),
    ),
  };
}

interface FormProps {
  readonly queue: DecisionQueue;
  readonly onDone: (message: string) => void;
}

function DecisionForm({ queue, onDone }: FormProps) {
  const draft = useDraft('decisions', nothingTyped);
  const { busy, problems, submit } = useSubmission<{ readonly decided: readonly string[] }>(draft);
  const { values } = draft.typed;
  const layout = layoutOf(queue, values);
  const lines = queue.items
    .map(({ id }) => ({
      request: id,
      decision: oneOf(values[decisionField(id)]),
      words: oneOf(values[wordsField(id)]),
    }))
    .filter(({ decision }) => decision !== '');
  /** The server speaks of lines; the person sees the matter. */
  const atField = (each: Problem): Problem => {
    const [list, index = '', part = ''] = each.field?.split('.') ?? [];
    const line = list === 'decisions' ? lines[Number(index)] : undefined;
    if (!line) return each;
    return { ...each, field: part === 'words' ? wordsField(line.request) : decisionField(line.request) };
  };
  // The same list until the next try: the first mistake takes the focus once.
  const wrong = useMemo(() => problems.map(atField), [problems]);
  const save = async (): Promise<void> => {
    const saved = await submit(checkForm(layout, values), (key) =>
      call.recordDecisions({ decisions: lines }, key),
    );
    if (!saved) return;
    draft.restart();
    onDone(`${counted(saved.decided.length, 'decisión anotada', 'decisiones anotadas')}.`);
  };
  return (
    <>
      {draft.restored ? <Restored onRestart={draft.restart} /> : null}
      <SchemaForm
        name="decisions"
        layout={layout}
        typed={draft.typed}
        problems={wrong}
        busy={busy}
        action="Anotar las decisiones"
        onChange={draft.set}
        onSubmit={() => void save()}
      />
      <Matters items={queue.items} summary="Abrir la ficha de un asunto" />
    </>
  );
}

/** The ficha of each matter: to look something up first, or to tell what came of it. */
function Matters({
  items,
  summary,
  open = false,
}: {
  readonly items: DecisionQueue['items'];
  readonly summary: string;
  readonly open?: boolean;
}) {
  const { go } = useNavigator();
  return (
    <details class="section" open={open}>
      <summary>
        {summary} ({items.length})
      </summary>
      <ul class="list">
        {items.map(({ id, number, title: matter }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => go({ kind: 'record', of: 'request', id })}>
              <span class="row-kind">
                {number > 0 ? `Nº ${number} · ` : ''}
                {id}
              </span>
              <span class="row-title">{matter}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
