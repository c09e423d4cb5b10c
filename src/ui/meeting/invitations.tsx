/** Those called to the meeting: a message ready for each one, and the log of who was told, how and what they answered. */
import { useState } from 'preact/hooks';
import { asked } from '../declared';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { plainLayout } from '../forms/layout';
import { useDraft } from '../frame/drafts';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { useSubmission } from '../frame/use-submission';
import { counted } from '../../domain/words/counted';
import { call, type Output } from '../rpc';

type Called = Output<'invitedTo'>;

/** Most are told by WhatsApp; who answers is seldom known when the message leaves. */
const usual = { values: { channel: 'whatsApp' }, names: {} };

const layout = plainLayout(asked.notice);

/** Telephones are read only by who means to use them. */
export function Invitations({ meeting }: { readonly meeting: string }) {
  const reply = useReply<Called>();
  const look = () => reply.run(() => call.invitedTo({ id: meeting }));
  return (
    <Unfolding title="Convocados y avisos" reply={reply} ask={look}>
      {(called) => <CalledPeople called={called} onTold={() => void look()} />}
    </Unfolding>
  );
}

interface CalledProps {
  readonly called: Called;
  readonly onTold: () => void;
}

function CalledPeople({ called, onTold }: CalledProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const draft = useDraft(`notice:${called.id}`, usual);
  const { busy, problems, submit } = useSubmission<Output<'recordNotices'>>(draft);
  const { values } = draft.typed;
  const save = async (): Promise<void> => {
    const input = { meeting: called.id, invitations: chosen, ...sentValues(layout, values) };
    const saved = await submit(checkForm(layout, values), (key) => call.recordNotices(input, key));
    if (saved === undefined) return;
    setChosen([]);
    draft.restart();
    onTold();
  };
  if (called.invited.length === 0) {
    return (
      <p class="hint">Todavía no se ha convocado a nadie por su nombre: pulse «Convocar» en la ficha.</p>
    );
  }
  return (
    <>
      <p class="hint">{called.text}</p>
      <p>
        <a href={called.whatsApp} target="_blank" rel="noopener">
          Abrir en WhatsApp y elegir grupo o contacto
        </a>
      </p>
      <SchemaForm
        name="notice"
        layout={layout}
        typed={draft.typed}
        problems={problems}
        busy={busy}
        action={`Anotar aviso a ${counted(chosen.length, 'persona', 'personas')}`}
        onChange={draft.set}
        onSubmit={() => void save()}
      >
        <PeopleToTell called={called} chosen={chosen} onChoose={setChosen} />
      </SchemaForm>
    </>
  );
}

interface PeopleProps {
  readonly called: Called;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function PeopleToTell({ called, chosen, onChoose }: PeopleProps) {
  const tick = (id: string, isChosen: boolean): void =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset class="form-group roll">
      <legend>A quién se avisó</legend>
      {called.invited.map(({ id, name, detail, told, whatsApp }) => (
        <div key={id}>
          <label class="option">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
            />
            <span>
              {name}
              <span class="secondary block-text">{detail}</span>
              <span class="secondary block-text">{told === '' ? 'Sin avisar' : told}</span>
            </span>
          </label>
          {whatsApp ? (
            <a href={whatsApp} target="_blank" rel="noopener" aria-label={`WhatsApp a ${name}`}>
              WhatsApp
            </a>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
