/** The acta of a meeting: when it may be made, and what making it does to the meeting. */
import { templates } from '../../domain/documents';
import { tooManyVotes } from '../../domain/meetings/votes';
import { problem } from '../../domain/problems';
import { fail, succeed, type Result } from '../../domain/result';
import { officeRoles } from '../../domain/roles';
import { parseFields } from '../../domain/schema/parse';
import type { Row } from '../../domain/schema/table';
import { meetings } from '../../domain/tables';
import { asked } from '../../domain/tables/asked';
import { placeOf } from '../../domain/territory/place-name';
import { actaLetter, actaReads, agreementsOf, assembleActa, makesDocument, withoutNames } from '../documents';
import { update } from '../kernel/operation';
import { textIn } from '../kernel/raw';
import type { SnapshotOf } from '../kernel/reads';
import { unknownRecord } from '../kernel/unknown-record';
import { agendaOf } from './agenda-draft';
import { presentAt } from './attendance-draft';
import { missingForMeeting } from './meeting-guards';

type Meeting = Row<typeof meetings>;

/** Why no acta can be made of this meeting now; undefined when it can. */
function findObstacle(meeting: Meeting, agreed: number, confirmed: boolean): Result<never> | undefined {
  if (meeting.status === 'review') {
    return fail(problem('cannotApply', ['El acta está en revisión: devuélvala a borrador para rehacerla.']));
  }
  if (meeting.status === 'approved' || meeting.status === 'signed') {
    return fail(
      problem('cannotApply', ['El acta ya está aprobada: para corregirla, use «Rectificar el acta».']),
    );
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

/** An election without quorum elects nobody, so the acta is made all the same. */
const electionPending =
  'La directiva elegida no está registrada: el acta dice que los resultados quedan pendientes. En la ficha de la reunión, pulse «Registrar la directiva elegida» y haga el acta de nuevo.';

/** Points on which more people voted than were written down as present: the list was mended after the votes. */
function votesToReview(meeting: Meeting, snapshot: SnapshotOf<typeof actaReads>): string[] {
  const present = presentAt(meeting, snapshot.attendances.all);
  return agendaOf(snapshot.agendaPoints.all, meeting.id).flatMap((point) => {
    const why = tooManyVotes(point, present);
    return why === undefined ? [] : [`«${point.title}»: ${why}`];
  });
}

export const makeActa = makesDocument({
  name: 'makeActa',
  title: 'Hacer el acta',
  roles: officeRoles,
  template: templates.acta,
  called: 'Acta',
  letter: actaLetter,
  subject: meetings,
  folder: 'authority',
  pdf: true,
  reads: actaReads,
  parse(raw) {
    const given = parseFields(asked.acta, raw);
    return given.ok
      ? succeed({ id: textIn(raw, 'id'), noAgreements: given.value.noAgreements === true })
      : given;
  },
  compose(composition) {
    const { snapshot, input } = composition;
    const meeting = snapshot.meetings.find(input.id);
    if (!meeting) return fail(unknownRecord(meetings, input.id));
    const agreed = agreementsOf(snapshot.agreements.all, meeting.id).length;
    const obstacle = findObstacle(meeting, agreed, input.noAgreements);
    if (obstacle) return obstacle;
    const data = assembleActa(meeting, composition);
    return succeed({
      data,
      shorter: {
        data: withoutNames(data),
        warning: 'Los nombres no caben en el acta: quedan en la lista anexa.',
      },
      warnings: [
        ...(data.conditions.eleccion_pendiente ? [electionPending] : []),
        ...votesToReview(meeting, snapshot),
      ],
      title: meeting.title,
      place: placeOf(snapshot.territories, meeting.territory),
      date: meeting.date,
      changes: (document) => [
        update(meetings, meeting.id, { status: 'draft', minutes: document, minutesLink: undefined }),
      ],
    });
  },
});
