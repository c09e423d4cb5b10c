/** The catalogue of workshops: kept by the office, and what a new activity takes from it. */
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { workshops } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { parseSaid, restate } from '../kernel/about-record';
import { defineOperation, insert, update } from '../kernel/operation';
import { findNamesake } from '../kernel/namesake';
import { all } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';

const reads = { workshops: all(workshops) };

type Workshop = Row<typeof workshops>;

export const registerWorkshop = defineOperation({
  name: 'registerWorkshop',
  title: 'Añadir taller al catálogo',
  roles: officeRoles,
  reads,
  creates: [workshops],
  parse: (raw) => parseFields(asked.workshop, raw),
  decide({ snapshot, input, newId }) {
    const wrong = findNamesake(snapshot.workshops.all, 'title', input.title);
    if (wrong.length > 0) return fail(...wrong);
    const id = newId(workshops);
    return succeed({ changes: [insert(workshops, id, input)], output: { id, title: input.title } });
  },
});

export const updateWorkshop = defineOperation({
  name: 'updateWorkshop',
  title: 'Corregir taller del catálogo',
  roles: officeRoles,
  reads,
  creates: [],
  parse: (raw) => parseSaid(asked.workshop, raw),
  decide({ snapshot, input: { id, said } }) {
    const held = snapshot.workshops.find(id);
    if (!held) return fail(unknownRecord(workshops, id));
    const fields = restate(asked.workshop, held, said);
    const wrong = findNamesake(snapshot.workshops.all, 'title', fields.title, id);
    if (wrong.length > 0) return fail(...wrong);
    return succeed({ changes: [update(workshops, id, fields)], output: { id, title: fields.title } });
  },
});

type Offered = Pick<Workshop, 'id' | 'title' | 'kind' | 'topic' | 'objective' | 'facilitator' | 'materials'>;

/** What a new activity takes from a workshop of the catalogue, as a form is filled. */
export const takenFromWorkshop = ({
  id,
  title,
  kind,
  topic,
  objective,
  facilitator = '',
  materials = '',
}: Offered): Readonly<Record<string, string>> => ({
  workshop: id,
  title,
  kind,
  topic,
  objective,
  facilitator,
  materials,
});
