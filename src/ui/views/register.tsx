/** Registers a record: looks for it first, asks for it, warns of a probable double, says what comes next. */
import { useState } from 'preact/hooks';
import { manyOf, nothingTyped, type Typed } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { asField, linesIn, OfficeLines, officeProblems, officesOf } from '../forms/office-lines';
import { checkForm, sentValues } from '../forms/check-form';
import { registerForms, type FormLayout, type RegisterKind } from '../forms/register-forms';
import { typedFromWords } from '../forms/typed-words';
import { fillDraft, useDraft } from '../frame/drafts';
import { useNavigator, type View } from '../frame/navigation';
import { Restored } from '../frame/notices';
import { Screen } from '../frame/screen';
import { useSubmission } from '../frame/use-submission';
import { call, type Input, type Output, type Reply } from '../rpc';
import { LookFirst } from './look-first';
import { SavedView } from './saved';

type RegisterProps = Extract<View, { kind: 'register' }>;
export type Registered = Output<
  | 'registerPerson'
  | 'registerOrganisation'
  | 'registerBoard'
  | 'registerRequest'
  | 'registerMeeting'
  | 'registerInstitution'
  | 'reassignWork'
  | 'saveReplyText'
  | 'saveCategoryHandler'
  | 'registerActivity'
  | 'registerWorkshop'
  | 'registerSession'
  | 'enrolPeople'
  | 'registerCourseSupport'
  | 'recordCommitments'
  | 'reportActivity'
>;

const isCode = (value: string): boolean => /^[A-Z]{3}-/.test(value);

/** What tells apart what is written by category or state: it has no code. */
const keysOfText: readonly string[] = ['status', 'category'];

/** Drafts of the same form for different records do not mix. */
const draftName = ({ of, given }: RegisterProps): string =>
  [
    'register',
    of,
    ...Object.entries(given?.values ?? {}).flatMap(([field, value]) =>
      keysOfText.includes(field) ? value : manyOf(value).filter(isCode),
    ),
  ].join(':');

export function RegisterView({ view }: { readonly view: RegisterProps }) {
  const [looked, setLooked] = useState(view.looked);
  const layout: FormLayout = registerForms[view.of];
  return layout.lookFirst && looked === undefined && !view.given ? (
    <LookFirst kind={layout.lookFirst} title={layout.title} onNew={setLooked} />
  ) : (
    <RegisterForm view={view} looked={looked ?? ''} />
  );
}

/** What the form begins with: its own defaults, what was given, what was looked for. */
function givenTo(view: RegisterProps, looked: string): Typed {
  const layout: FormLayout = registerForms[view.of];
  return {
    values: { ...layout.first?.(), ...typedFromWords(view.of, looked), ...view.given?.values },
    names: view.given?.names ?? nothingTyped.names,
  };
}

function RegisterForm({ view, looked }: { readonly view: RegisterProps; readonly looked: string }) {
  const layout: FormLayout = registerForms[view.of];
  const name = draftName(view);
  const draft = useDraft(name, givenTo(view, looked));
  const { busy, problems, output, submit } = useSubmission<Registered>(draft);
  const navigator = useNavigator();
  const { values } = draft.typed;
  const isBoard = view.of === 'board';
  const lines = isBoard ? linesIn(values) : [];

  const save = async (doubled: Input): Promise<void> => {
    const wrong = [...checkForm(layout, values), ...(isBoard ? officeProblems(lines) : [])];
    const input = {
      ...sentValues(layout, values),
      ...(isBoard ? { offices: officesOf(lines) } : {}),
      ...doubled,
    };
    const send = call[layout.operation] as (given: Input, key: string) => Promise<Reply<Registered>>;
    const saved = await submit(wrong, (key) => send(input, key));
    if (!saved || !view.waiting) return;
    fillDraft(view.waiting, saved.id, saved.title);
    navigator.back();
  };
  const registerMissing = (table: RegisterKind, field: string, words: string): void =>
    navigator.go({
      kind: 'register',
      of: table,
      looked: words,
      waiting: { draft: name, field, several: layout.fields[field]?.kind === 'refs' },
    });

  if (output && !view.waiting) return <SavedView of={view.of} output={output} typed={draft.typed} />;
  return (
    <Screen title={layout.title}>
      {draft.restored ? <Restored onRestart={draft.restart} /> : null}
      <SchemaForm
        name={view.of}
        layout={layout}
        typed={draft.typed}
        problems={problems}
        busy={busy}
        action="Guardar"
        onChange={draft.set}
        onSubmit={() => void save({})}
        onMissing={registerMissing}
        onSaveAnyway={() => void save({ confirmed: 'Sí' })}
        onJoin={view.of === 'request' ? (joinTo) => void save({ joinTo }) : undefined}
      >
        {isBoard ? (
          <OfficeLines lines={lines} problems={problems} onChange={(next) => draft.set(...asField(next))} />
        ) : null}
      </SchemaForm>
    </Screen>
  );
}
