/** Registers a record: looks for it first, asks for it, warns of a probable double, says what comes next. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problems';
import { nothingTyped, type Typed } from '../fields/draft-values';
import { SchemaForm } from '../fields/schema-form';
import { emptyLine, OfficeLines, officesOf, officeProblems } from '../forms/office-lines';
import { checkForm, sentValues } from '../forms/check-form';
import { registerForms, type FormLayout, type RegisterKind } from '../forms/register-forms';
import { typedFromWords } from '../forms/typed-words';
import { fillDraft, useDraft } from '../frame/drafts';
import { useNavigator, type View } from '../frame/navigation';
import { Restored } from '../frame/notices';
import { Screen } from '../frame/screen';
import { useReply } from '../frame/use-reply';
import { call, type Output } from '../rpc';
import { DoubleWarning, isDouble } from './double-warning';
import { LookFirst } from './look-first';
import { SavedView } from './saved';

type RegisterProps = Extract<View, { kind: 'register' }>;
export type Registered = Output<
  'registerPerson' | 'registerOrganisation' | 'registerBoard' | 'registerRequest' | 'registerMeeting'
>;

/** Drafts of the same form for different records do not mix. */
const draftName = ({ of, given }: RegisterProps): string =>
  ['register', of, ...Object.values(given?.values ?? {}).flat()].join(':');

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
    values: { ...layout.first(), ...typedFromWords(view.of, looked), ...view.given?.values },
    names: view.given?.names ?? nothingTyped.names,
  };
}

function RegisterForm({ view, looked }: { readonly view: RegisterProps; readonly looked: string }) {
  const layout: FormLayout = registerForms[view.of];
  const name = draftName(view);
  const draft = useDraft(name, givenTo(view, looked));
  const [lines, setLines] = useState(() => [emptyLine('president')]);
  const [own, setOwn] = useState<readonly Problem[]>([]);
  const reply = useReply<Registered>();
  const navigator = useNavigator();
  const isBoard = view.of === 'board';

  const save = async (confirmed: boolean): Promise<void> => {
    const wrong = [...checkForm(layout, draft.typed.values), ...(isBoard ? officeProblems(lines) : [])];
    setOwn(wrong);
    reply.clear();
    if (wrong.length > 0) return;
    const input = {
      ...sentValues(layout, draft.typed.values),
      ...(isBoard ? { offices: officesOf(lines) } : {}),
      ...(confirmed ? { confirmed: 'Sí' } : {}),
    };
    const send = call[layout.operation] as (
      given: typeof input,
      key: string,
    ) => ReturnType<typeof call.registerPerson>;
    const answer = await reply.run(() => send(input, draft.key) as never);
    if (!answer?.ok) return;
    draft.finish();
    if (view.waiting) {
      const { id, title } = answer.output;
      fillDraft(view.waiting.draft, view.waiting.field, id, title, view.waiting.several);
      navigator.back();
    }
  };

  if (reply.output) return <SavedView of={view.of} output={reply.output} typed={draft.typed} />;
  const problems = own.length > 0 ? own : reply.problems;
  const double = problems.find(isDouble);
  return (
    <Screen title={layout.title}>
      {draft.restored ? <Restored onRestart={draft.restart} /> : null}
      <SchemaForm
        name={view.of}
        layout={layout}
        typed={draft.typed}
        problems={problems.filter((each) => !isDouble(each))}
        busy={reply.busy}
        action="Guardar"
        onChange={(field, value, names) => draft.set(field, value, names)}
        onSubmit={() => void save(false)}
        onMissing={(table, field, words) =>
          navigator.go({
            kind: 'register',
            of: table as RegisterKind,
            looked: words,
            waiting: { draft: name, field, several: layout.fields[field]?.kind === 'refs' },
          })
        }
      >
        {isBoard ? <OfficeLines lines={lines} problems={problems} onChange={setLines} /> : null}
        {double ? <DoubleWarning problem={double} busy={reply.busy} onSave={() => void save(true)} /> : null}
      </SchemaForm>
    </Screen>
  );
}
