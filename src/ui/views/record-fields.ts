/** What a ficha asks for: the fields one may correct, and those that a change of state still needs. */
import { paragraph, type Field } from '../../domain/schema/field';
import type { Table } from '../../domain/schema/table';
import { meetings } from '../../domain/tables/meetings';
import { organisations } from '../../domain/tables/organisations';
import { people } from '../../domain/tables/people';
import { requests } from '../../domain/tables/requests';
import type { DraftValues, Typed } from '../fields/draft-values';
import { registerForms, type FormLayout, type Section } from '../forms/register-forms';
import type { RecordKind } from '../frame/navigation';
import type { CallName } from '../rpc';
import type { Action, OpenedRecord } from '../shapes';

const tableOf: Readonly<Record<RecordKind, Table>> = {
  person: people,
  organisation: organisations,
  request: requests,
  meeting: meetings,
};

interface Correction {
  readonly operation: CallName;
  readonly title: string;
  readonly layout: Pick<FormLayout, 'fields' | 'sections' | 'conditions'>;
}

const requestSections: readonly Section[] = [
  { title: 'La solicitud', fields: ['description', 'needsAuthority'] },
  { title: 'El lugar', fields: ['territory', 'reference'] },
  { title: 'Más datos', fields: ['priority', 'confidential', 'backing'] },
];

/** How each kind of record is corrected; meetings change through their own mode. */
export const corrections: Readonly<Partial<Record<RecordKind, Correction>>> = {
  person: { operation: 'updatePerson', title: 'Corregir persona', layout: registerForms.person },
  organisation: {
    operation: 'updateOrganisation',
    title: 'Corregir organización',
    layout: registerForms.organisation,
  },
  request: {
    operation: 'updateRequest',
    title: 'Corregir solicitud',
    layout: { fields: requests.fields, sections: requestSections, conditions: {} },
  },
};

/** A record's values and the names of what they refer to, as a form holds them. */
export function typedOf(record: OpenedRecord): Typed {
  const names: Record<string, string> = {};
  for (const { field, text } of record.fields) {
    const value = record.values[field];
    const ids = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    const texts = ids.length === 1 ? [text] : text.split(' | ');
    ids.forEach((id, index) => {
      names[id] = texts[index] ?? id;
    });
  }
  return { values: record.values as DraftValues, names };
}

const reasonField: Field = paragraph('Motivo', { help: 'Queda escrito en el historial.' });

/** What must be filled in for an action, and what hinders it whatever is filled in. */
export function needsOf(
  record: OpenedRecord,
  action: Action,
): { fields: FormLayout['fields']; blocked: string[] } {
  const { fields, states } = tableOf[record.kind];
  const to = action.input?.['to'];
  const move = states?.transitions.find(
    (each) => each.to === to && each.label === action.label && each.from.includes(record.state?.code ?? ''),
  );
  const asked: Record<string, Field> = {};
  for (const name of move?.requires ?? []) {
    const field = fields[name];
    if (field && action.missing.includes(field.label)) asked[name] = { ...field, optional: false };
  }
  const labels = Object.values(asked).map(({ label }) => label);
  if (action.reason) asked['reason'] = reasonField;
  return { fields: asked, blocked: action.missing.filter((each) => !labels.includes(each)) };
}
