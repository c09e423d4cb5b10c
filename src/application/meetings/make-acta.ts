/** Makes the acta of a meeting: its folio, its row in Documentos and the order for the document, in one commit. */
import { fillTemplate, templates, type FilledTemplate } from '../../domain/documents';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { documents, meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { placeName } from '../../domain/territory/place-name';
import { longDate } from '../../domain/words/numbers';
import { actaReads, agreementsOf, assembleActa, withoutNames } from '../documents';
import { defineOperation, insert, update } from '../kernel/operation';
import { columns } from '../kernel/reads';
import { textIn } from '../kernel/raw';
import type { DocumentRequest } from '../ports';
import { missingForMeeting } from './meeting-guards';

type Meeting = Row<typeof meetings>;

/** The order waits in one cell of Pendientes, which holds 50,000 characters; JSON escapes take some. */
const mostCharacters = 45_000;

/** Why no acta can be made of this meeting now; undefined when it can. */
function findObstacle(meeting: Meeting, agreed: number, confirmed: boolean): Result<never> | undefined {
  if (meeting.status === 'review') {
    return fail(problem('cannotApply', ['El acta está en revisión: devuélvala a borrador para rehacerla.']));
  }
  if (meeting.status === 'approved' || meeting.status === 'signed') {
    return fail(problem('cannotApply', ['El acta ya está aprobada y no se rehace.']));
  }
  if (meeting.status !== 'held' && meeting.status !== 'draft') {
    return fail(problem('guardNotMet', ['marcar la reunión como realizada'], 'id'));
  }
  const missing = missingForMeeting(meeting, 'acta', meeting.date);
  if (missing.length > 0) return fail(...missing.map((what) => problem('guardNotMet', [what], 'id')));
  if (agreed === 0 && !confirmed) {
    return fail(problem('guardNotMet', ['acuerdos; si no los hubo, confírmelo'], 'noAgreements'));
  }
  return undefined;
}

type Payload = Omit<DocumentRequest, 'token' | 'retry'>;

/** The order for the document. The file's name carries code, place and date: no more than the wrong person may see. */
const orderOf = (title: string, filled: FilledTemplate): Payload => ({
  template: templates.acta.name,
  title,
  ...filled,
  folder: 'authority',
  pdf: true,
});

const fits = (payload: Payload): boolean => JSON.stringify(payload).length <= mostCharacters;

/** «REU-2026-0007-A1»: the meeting's code and the edition. */
const folioOf = (meeting: string, edition: number): string => `${meeting}-A${edition}`;

export const makeActa = defineOperation({
  name: 'makeActa',
  title: 'Hacer el acta',
  roles: officeRoles,
  reads: { ...actaReads, documents: columns(documents, 'status', 'subject', 'edition') },
  creates: [documents],
  parse(raw) {
    const given = parseFields(asked.acta, raw);
    return given.ok
      ? succeed({ id: textIn(raw, 'id'), noAgreements: given.value.noAgreements === true })
      : given;
  },
  decide({ snapshot, input, actor, now, settings, newId }) {
    const meeting = snapshot.meetings.find(input.id);
    if (!meeting) return fail(problem('unknownRecord', ['Reunión', input.id], 'id'));
    const agreed = agreementsOf(snapshot.agreements.all, meeting.id).length;
    const obstacle = findObstacle(meeting, agreed, input.noAgreements);
    if (obstacle) return obstacle;
    const former = snapshot.documents.find(meeting.minutes);
    const edition = (former?.edition ?? 0) + 1;
    const folio = folioOf(meeting.id, edition);
    const acta = assembleActa(meeting, snapshot, { folio, now, author: actor.name, settings });
    const place = placeName(snapshot.territories.find(meeting.territory)?.label ?? '');
    const title = `Acta ${folio} · ${place} · ${longDate(meeting.date)}`;
    const whole = orderOf(title, fillTemplate(templates.acta, acta));
    const payload = fits(whole) ? whole : orderOf(title, fillTemplate(templates.acta, withoutNames(acta)));
    if (!fits(payload)) {
      const why = 'Los textos de la reunión no caben en un acta: acorte el desarrollo o los asuntos varios.';
      return fail(problem('cannotApply', [why], 'development'));
    }
    const id = newId(documents);
    return succeed({
      changes: [
        insert(documents, id, {
          status: 'inProgress',
          folio,
          type: 'acta',
          subjectTable: meetings.sheet,
          subject: meeting.id,
          edition,
          madeBy: actor.name,
          replaces: former?.id,
        }),
        ...(former ? [update(documents, former.id, { status: 'replaced' })] : []),
        update(meetings, meeting.id, { status: 'draft', minutes: id, minutesLink: undefined }),
      ],
      effects: [{ kind: 'document' as const, table: documents, record: id, payload: { ...payload } }],
      output: {
        id: meeting.id,
        title: meeting.title,
        document: id,
        folio,
        edition,
        warnings: payload === whole ? [] : ['Los nombres no caben en el acta: quedan en la lista anexa.'],
      },
    });
  },
});
