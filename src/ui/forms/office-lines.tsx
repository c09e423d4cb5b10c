/** The offices of a board, one line each: somebody of the registry, or a name as the acta writes it. */
import { answerProblem } from '../../domain/answer-problems';
import type { Problem } from '../../domain/problems';
import { asked, boardRoles, sexes } from '../declared';
import { parseValue } from '../../domain/schema/parse';
import { Combobox } from '../fields/combobox';
import { oneOf, type DraftValues } from '../fields/draft-values';
import { tidy } from '../../domain/schema/tidy';

export interface OfficeLine {
  readonly role: string;
  /** `substitute` for who stands in; '' or absent, as in older drafts, for the holder. */
  readonly tenure?: string;
  /** Id of a registered person; '' for one described. */
  readonly person: string;
  readonly name: string;
  readonly documentNumber: string;
  readonly phone: string;
  readonly sex: string;
}

type Office = Pick<OfficeLine, 'role' | 'tenure'>;

const emptyLine = ({ role, tenure = '' }: Office): OfficeLine => ({
  role,
  tenure,
  person: '',
  name: '',
  documentNumber: '',
  phone: '',
  sex: '',
});

const isSubstitute = ({ tenure }: Office): boolean => tenure === 'substitute';

/** Tells the offices of a board apart. */
const keyOf = (office: Office): string => `${office.role}${isSubstitute(office) ? '-substitute' : ''}`;

const nameOf = (office: Office): string =>
  `${boardRoles[office.role] ?? office.role}${isSubstitute(office) ? ' suplente' : ''}`;

const presidency: Office = { role: 'president' };

/** Offices that may be added: each once, and once more for who stands in. */
const allOffices: readonly Office[] = [
  ...Object.keys(boardRoles).map((role): Office => ({ role })),
  ...Object.keys(boardRoles).map((role): Office => ({ role, tenure: 'substitute' })),
];

/** The lines as the draft of a form keeps them, in one field. */
const draftField = 'offices';

export function linesIn(values: DraftValues): readonly OfficeLine[] {
  const text = oneOf(values[draftField]);
  return text === '' ? [emptyLine(presidency)] : (JSON.parse(text) as readonly OfficeLine[]);
}

export const asField = (lines: readonly OfficeLine[]): [string, string] => [
  draftField,
  JSON.stringify(lines),
];

const isFilled = (line: OfficeLine): boolean => line.person !== '' || line.name.trim() !== '';

/** What is sent: the lines with somebody in them. */
export const officesOf = (lines: readonly OfficeLine[]): readonly OfficeLine[] =>
  lines
    .filter(isFilled)
    .map((line) => (line.person === '' ? line : { ...emptyLine(line), person: line.person }));

/** Mistakes that can be seen before sending. */
export function officeProblems(lines: readonly OfficeLine[]): Problem[] {
  const found = lines.flatMap((line) => {
    const parsed = parseValue(asked.person.phone, line.phone);
    return parsed.ok
      ? []
      : parsed.problems.map(({ message, code }) => ({
          code,
          message: `${nameOf(line)}: ${message}`,
          field: 'offices',
        }));
  });
  return lines.some((line) => keyOf(line) === presidency.role && isFilled(line))
    ? found
    : [answerProblem('guardNotMet', ['presidencia de la directiva'], 'offices'), ...found];
}

interface Props {
  readonly lines: readonly OfficeLine[];
  readonly problems: readonly Problem[];
  readonly onChange: (lines: readonly OfficeLine[]) => void;
}

export function OfficeLines({ lines, problems, onChange }: Props) {
  const free = allOffices.filter((office) => !lines.some((line) => keyOf(line) === keyOf(office)));
  const wrong = problems.some(({ field }) => field === 'offices');
  const patch = (index: number, change: Partial<OfficeLine>): void =>
    onChange(lines.map((line, place) => (place === index ? { ...line, ...change } : line)));
  return (
    <section class="section" data-wrong={wrong ? true : undefined}>
      <h2>Los cargos</h2>
      {lines.map((line, index) => (
        <Office
          key={keyOf(line)}
          line={line}
          onChange={(change) => patch(index, change)}
          onRemove={() => onChange(lines.filter((_each, place) => place !== index))}
        />
      ))}
      {free.length > 0 ? (
        <div class="form-group">
          <label for="add-office">Agregar otro cargo</label>
          <select
            id="add-office"
            value=""
            onChange={(event) => {
              const added = free.find((office) => keyOf(office) === event.currentTarget.value);
              event.currentTarget.value = '';
              if (added) onChange([...lines, emptyLine(added)]);
            }}
          >
            <option value="">Elija el cargo…</option>
            {free.map((office) => (
              <option key={keyOf(office)} value={keyOf(office)}>
                {nameOf(office)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </section>
  );
}

interface OfficeProps {
  readonly line: OfficeLine;
  readonly onChange: (change: Partial<OfficeLine>) => void;
  readonly onRemove: () => void;
}

function Office({ line, onChange, onRemove }: OfficeProps) {
  const id = `office-${keyOf(line)}`;
  const label = nameOf(line);
  const presides = keyOf(line) === presidency.role;
  const isKnown = line.person !== '';
  return (
    <fieldset class="card">
      <legend>{label}</legend>
      <div class="form-group">
        <label for={id}>Nombre completo</label>
        <Combobox
          id={id}
          source="person"
          placeholder="Nombre y apellidos"
          required={presides}
          free={line.name}
          chosen={isKnown ? { id: line.person, label: line.name } : undefined}
          onChoose={(option) => onChange({ person: option?.id ?? '', name: option?.label ?? line.name })}
          onFree={(name) => onChange({ person: '', name })}
        />
      </div>
      {isKnown ? <p class="secondary">Ya está en el registro: {line.person}</p> : null}
      {!isKnown && line.name.trim() !== '' ? <Described id={id} line={line} onChange={onChange} /> : null}
      {presides ? null : (
        <button type="button" class="quiet" onClick={onRemove}>
          Quitar {label.toLowerCase()}
        </button>
      )}
    </fieldset>
  );
}

interface DescribedProps {
  readonly id: string;
  readonly line: OfficeLine;
  readonly onChange: (change: Partial<OfficeLine>) => void;
}

/** What the acta says of somebody who is not in the registry yet. */
function Described({ id, line, onChange }: DescribedProps) {
  return (
    <>
      <Small
        id={`${id}-document`}
        label="Cédula"
        value={line.documentNumber}
        mode="numeric"
        onChange={(text) => onChange({ documentNumber: tidy('cedula', text) })}
      />
      <Small
        id={`${id}-phone`}
        label="Teléfono"
        value={line.phone}
        mode="tel"
        onChange={(text) => onChange({ phone: tidy('phone', text) })}
      />
      <div class="form-group">
        <label for={`${id}-sex`}>
          Sexo <span class="secondary">(opcional)</span>
        </label>
        <select
          id={`${id}-sex`}
          value={line.sex}
          onChange={(event) => onChange({ sex: event.currentTarget.value })}
        >
          <option value="">Sin indicar</option>
          {Object.entries(sexes).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

interface SmallProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly mode: 'numeric' | 'tel';
  readonly onChange: (text: string) => void;
}

function Small({ id, label, value, mode, onChange }: SmallProps) {
  return (
    <div class="form-group">
      <label for={id}>
        {label} <span class="secondary">(opcional)</span>
      </label>
      <input
        id={id}
        type="text"
        inputMode={mode}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
