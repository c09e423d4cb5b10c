/** The letter of support for a course elsewhere, once a letter was granted. */
import { templates } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { courseSupports, organisations, people, territories } from '../../domain/tables';
import { placeOf } from '../../domain/territory/place-name';
import { parseId } from '../kernel/about-record';
import { all, columns } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { makesDocument } from './make-document';
import { identityInSentence } from './person-words';

/** A letter was granted, alone or with money. */
export const grantsLetter = ({ status, support }: Readonly<Record<string, unknown>>): boolean =>
  (status === 'granted' || status === 'completed') && (support === 'letter' || support === 'both');

export const makeSupportLetter = makesDocument({
  name: 'makeSupportLetter',
  title: 'Hacer la carta de apoyo',
  roles: officeRoles,
  template: templates.supportLetter,
  called: 'Carta de apoyo',
  letter: 'Y',
  subject: courseSupports,
  folder: 'office',
  pdf: true,
  reads: {
    courseSupports: all(courseSupports),
    people: columns(people, 'fullName', 'documentKind', 'documentNumber', 'territory'),
    organisations: columns(organisations, 'name'),
    territories: columns(territories, 'label'),
  },
  parse: parseId,
  compose({ snapshot, input, today }) {
    const row = snapshot.courseSupports.find(input.id);
    if (!row || row.voided) return fail(unknownRecord(courseSupports, input.id));
    if (!grantsLetter(row)) {
      return fail(problem('guardNotMet', ['que se haya concedido una carta de apoyo'], 'id'));
    }
    const person = snapshot.people.get(row.person);
    const documento = identityInSentence(person);
    const place = placeOf(snapshot.territories, person.territory);
    const organizacion = snapshot.organisations.find(row.organisation)?.name;
    return succeed({
      title: row.course,
      place,
      date: today,
      data: {
        values: {
          codigo: row.id,
          institucion: row.institution,
          persona: person.fullName,
          documento,
          organizacion,
          territorio: place,
          curso: row.course,
          inicio: row.starts,
          fin: row.ends,
          aporte: row.amount,
        },
        conditions: {
          con_documento: documento !== undefined,
          con_organizacion: organizacion !== undefined,
          con_territorio: place !== '',
          con_aporte: row.amount !== undefined,
        },
        lists: {},
      },
    });
  },
});
