/** What was saved, what is worth a look, and what people usually do next. */
import { counted } from '../../domain/words/counted';
import { formatDate } from '../../domain/schema/format';
import { oneOf, type Typed } from '../fields/draft-values';
import { registerForms, type RegisterKind } from '../forms/register-forms';
import { findViewOfCode, useNavigator, type View } from '../frame/navigation';
import { Sentence, Warnings } from '../frame/notices';
import { Screen } from '../frame/screen';
import type { ListName } from '../shapes';
import type { Registered } from './register';

interface Props {
  readonly of: RegisterKind;
  readonly output: Registered;
  readonly typed: Typed;
}

interface Next {
  readonly label: string;
  readonly view: View;
}

/** A form about that record, its reference filled in. */
const about = (
  of: RegisterKind,
  values: Readonly<Record<string, string>>,
  id: string,
  title: string,
): View => ({
  kind: 'register',
  of,
  given: { values, names: { [id]: title } },
});

/** What usually follows, most usual first. */
function nextOf(of: RegisterKind, id: string, title: string): Next[] {
  switch (of) {
    case 'person':
      return [
        {
          label: 'Registrar su solicitud',
          view: about('request', { requesterKind: 'person', requesterPerson: id }, id, title),
        },
      ];
    case 'organisation':
      return [
        { label: 'Registrar su directiva', view: about('board', { organisation: id }, id, title) },
        {
          label: 'Registrar una solicitud suya',
          view: about('request', { requesterKind: 'organisation', requesterOrganisation: id }, id, title),
        },
      ];
    case 'meeting':
      return [{ label: 'Pasar asistencia y acuerdos', view: { kind: 'meetingMode', id } }];
    case 'activity':
      return [{ label: 'Añadir otra sesión', view: about('session', { activity: id }, id, title) }];
    case 'enrolment':
      return [{ label: 'Ver la lista y la asistencia', view: { kind: 'activityMode', id } }];
    default:
      return [];
  }
}

/** Forms that change what a list shows, and make no record with a code. */
const listOf: Partial<Readonly<Record<RegisterKind, ListName>>> = {
  reassign: 'workload',
  replyText: 'replyTexts',
  categoryHandler: 'categoryHandlers',
};

/** Where what was saved can be seen; undefined when it has no page. */
function findOwnView({ of, output, typed }: Props): View | undefined {
  const list = listOf[of];
  if (list) return { kind: 'list', name: list };
  // A board or a session has no ficha of its own: it is read on its organisation's or its activity's.
  const owner = oneOf(typed.values['organisation'] ?? typed.values['activity']);
  return findViewOfCode(output.id) ?? findViewOfCode(owner);
}

export function SavedView({ of, output, typed }: Props) {
  const { replace, go } = useNavigator();
  const { id, title } = output;
  const own = findOwnView({ of, output, typed });
  const warnings = 'warnings' in output ? output.warnings : [];
  return (
    <Screen title={registerForms[of].saved}>
      <div class="done" role="status">
        <p>
          <strong>{title}</strong>
        </p>
        {listOf[of] ? null : (
          <p>
            Código: <strong>{id}</strong>
          </p>
        )}
        {'joinedTo' in output ? (
          <p>
            <Sentence
              text={`Se atiende junto con ${output.joinedTo}, que ya suma ${counted(output.supporters, 'adhesión', 'adhesiones')}.`}
            />
          </p>
        ) : null}
        {'routing' in output ? (
          <>
            <p>Responsable: {output.responsible || 'por asignar'}.</p>
            {output.routing ? <p>{output.routing}</p> : null}
            {output.due ? <p>Se debe responder antes del {formatDate(output.due)}.</p> : null}
          </>
        ) : null}
      </div>
      <Warnings warnings={warnings} />
      <div class="block actions">
        {nextOf(of, id, title).map(({ label, view }, index) => (
          <button key={label} type="button" class={index === 0 ? 'action' : ''} onClick={() => replace(view)}>
            {label}
          </button>
        ))}
        {own ? (
          <button type="button" onClick={() => replace(own)}>
            {own.kind === 'list' ? 'Ver la lista' : 'Abrir la ficha'}
          </button>
        ) : null}
        <button type="button" onClick={() => replace({ kind: 'register', of })}>
          {registerForms[of].another}
        </button>
        <button type="button" onClick={() => go({ kind: 'home' })}>
          Ir al inicio
        </button>
      </div>
    </Screen>
  );
}
