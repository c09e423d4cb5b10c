/** The boards an organisation has had: the one in office, the former ones, and who held its offices on a given day. */
import { useState } from 'preact/hooks';
import { formatValue } from '../../domain/schema/format';
import { asked } from '../declared';
import { nothingTyped, oneOf, type Typed } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { checkForm, sentValues } from '../forms/check-form';
import { useDraft } from '../frame/drafts';
import { useNavigator } from '../frame/navigation';
import { Chip, Detail } from '../frame/screen';
import { Unfolding } from '../frame/unfolding';
import { useReply } from '../frame/use-reply';
import { useSubmission } from '../frame/use-submission';
import { call, type Output } from '../rpc';
import { plainLayout, type Conditions } from '../forms/layout';
import { AskedPanel } from './asked-panel';
import { NextButton } from './list';

type Answer = Output<'boardsOf'>;
type Board = Answer['boards'][number];

export function Boards({ organisation }: { readonly organisation: string }) {
  const all = useReply<Answer>();
  const load = () => all.run(() => call.boardsOf({ organisation }));
  return (
    <Unfolding title="Directivas: la actual y las anteriores" reply={all} ask={load}>
      {({ boards, training }) => (
        <>
          {boards.length === 0 ? (
            <p>Todavía no hay ninguna directiva anotada.</p>
          ) : (
            <OnDay organisation={organisation} />
          )}
          {training ? <Training of={training} /> : null}
          {boards.map((board) => (
            <BoardCard key={board.id} board={board} onChanged={() => void load()} />
          ))}
        </>
      )}
    </Unfolding>
  );
}

/** How well the board in office is prepared for what it does. */
function Training({ of: { lines, next } }: { readonly of: NonNullable<Answer['training']> }) {
  return (
    <section class="card">
      <h3>Formación de la directiva</h3>
      {lines.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {next ? <NextButton next={next} /> : null}
    </section>
  );
}

const { on } = asked.boardsOf;
const dayLayout = plainLayout({ on: { ...on, optional: false } });

/** «Who was president on that day?», as an acta of then may ask. */
function OnDay({ organisation }: { readonly organisation: string }) {
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [wrong, setWrong] = useState<ReturnType<typeof checkForm>>([]);
  const reply = useReply<Answer>();
  const ask = (): void => {
    const found = checkForm(dayLayout, typed.values);
    setWrong(found);
    if (found.length > 0) return;
    void reply.run(() => call.boardsOf({ organisation, ...sentValues(dayLayout, typed.values) }));
  };
  return (
    <section class="card">
      <SchemaForm
        name="boards-on"
        layout={dayLayout}
        typed={typed}
        problems={wrong.length > 0 ? wrong : reply.problems}
        busy={reply.busy}
        action="Ver quiénes eran"
        onChange={(field, value) => setTyped({ values: { [field]: value }, names: {} })}
        onSubmit={ask}
      />
      {reply.output ? (
        <>
          <p role="status">
            <strong>{reply.output.answer}</strong>
          </p>
          {reply.output.boards.map((board) => (
            <Officers key={board.id} board={board} />
          ))}
        </>
      ) : null}
    </section>
  );
}

interface CardProps {
  readonly board: Board;
  readonly onChanged: () => void;
}

function BoardCard({ board, onChanged }: CardProps) {
  const [completing, setCompleting] = useState(false);
  const { id, state, detail, missing } = board;
  return (
    <section class="card">
      <h3>{id}</h3>
      <Chip label={state.label} tone={state.tone} />
      <p class="secondary">{detail}</p>
      {missing.length > 0 ? <p class="missing">Falta: {missing.join(', ')}</p> : null}
      <Officers board={board} onChanged={onChanged} />
      {board.vacant.length > 0 ? (
        <Filling
          board={board}
          title="Ocupar un cargo vacante"
          tenure="holder"
          role={board.vacant[0] ?? ''}
          onChanged={onChanged}
        />
      ) : null}
      {board.isInOffice ? (
        <Filling board={board} title="Anotar un suplente" tenure="substitute" role="" onChanged={onChanged} />
      ) : null}
      {completing ? (
        <Papers
          board={board}
          onDone={() => {
            setCompleting(false);
            onChanged();
          }}
        />
      ) : (
        <button
          type="button"
          aria-label={`Anotar el acta y la juramentación de ${id}`}
          onClick={() => setCompleting(true)}
        >
          Anotar el acta y la juramentación
        </button>
      )}
    </section>
  );
}

/** From which day only somebody who follows is asked. */
const untilReplaced: Conditions = {
  from: { when: (values) => oneOf(values['replacement']) !== '' },
};

interface OfficersProps {
  readonly board: Board;
  /** Absent where a day long gone is looked at. */
  readonly onChanged?: () => void;
}

function Officers({ board, onChanged }: OfficersProps) {
  const { go } = useNavigator();
  const [leaving, setLeaving] = useState<Board['officers'][number] | undefined>(undefined);
  if (leaving && onChanged) {
    return (
      <AskedPanel
        name={`leaving:${leaving.id}`}
        title={`Salida de ${leaving.name}, ${leaving.role}`}
        action="Anotar la salida"
        fields={asked.officeLeaving}
        conditions={untilReplaced}
        given={nothingTyped}
        send={(input, key) => call.leaveOffice({ id: leaving.id, ...input }, key)}
        onCancel={() => setLeaving(undefined)}
        onDone={() => {
          setLeaving(undefined);
          onChanged();
        }}
      />
    );
  }
  return (
    <ul class="list">
      {board.officers.map((officer) => (
        <li key={officer.id}>
          <button
            type="button"
            class="row"
            onClick={() => go({ kind: 'record', of: 'person', id: officer.person })}
          >
            <span class="row-kind">{officer.role}</span>
            <span class="row-title">{officer.name}</span>
            <Detail text={officer.detail} />
          </button>
          {onChanged && board.isInOffice && officer.isHolding ? (
            <button
              type="button"
              class="quiet"
              aria-label={`Anotar salida de ${officer.name}`}
              onClick={() => setLeaving(officer)}
            >
              Anotar salida
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const { tenure: _holderOrSubstitute, ...officeTaken } = asked.officeFilling;

interface FillingProps extends CardProps {
  readonly title: string;
  readonly tenure: 'holder' | 'substitute';
  /** The office it opens with; '' for none. */
  readonly role: string;
}

/** Somebody takes an office that nobody holds, or stands in for who holds one. */
function Filling({ board, title, tenure, role, onChanged }: FillingProps) {
  const [filling, setFilling] = useState(false);
  return filling ? (
    <AskedPanel
      name={`${tenure}:${board.id}`}
      title={title}
      fields={officeTaken}
      given={{ values: { role }, names: {} }}
      send={(input, key) => call.fillOffice({ id: board.id, tenure, ...input }, key)}
      onCancel={() => setFilling(false)}
      onDone={() => {
        setFilling(false);
        onChanged();
      }}
    />
  ) : (
    <button type="button" onClick={() => setFilling(true)}>
      {title}
    </button>
  );
}

const papersLayout = plainLayout(asked.boardPapers);

const typedPapers = ({ values, names }: Board): Typed => ({
  values: Object.fromEntries(
    Object.entries(asked.boardPapers).map(([name, field]) => [name, formatValue(field, values[name])]),
  ),
  names,
});

interface PapersProps {
  readonly board: Board;
  readonly onDone: () => void;
}

function Papers({ board, onDone }: PapersProps) {
  const draft = useDraft(`papers:${board.id}:${board.version}`, typedPapers(board));
  const { busy, problems, submit } = useSubmission<Output<'updateBoard'>>(draft);
  const { values } = draft.typed;
  const save = async (): Promise<void> => {
    const input = { id: board.id, version: board.version, ...sentValues(papersLayout, values) };
    const saved = await submit(checkForm(papersLayout, values), (key) => call.updateBoard(input, key));
    if (saved) onDone();
  };
  return (
    <SchemaForm
      name={`papers-${board.id}`}
      layout={papersLayout}
      typed={draft.typed}
      problems={problems}
      busy={busy}
      action="Guardar"
      onChange={draft.set}
      onSubmit={() => void save()}
    />
  );
}
