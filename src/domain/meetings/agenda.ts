/** Agendas: the model of each type of meeting, and points as one types them, a line each. */
import type { NewRow, Row } from '../schema/table';
import { cleanLine, searchKey } from '../text/normalise';
import type { agendaPoints } from '../tables/agenda';
import type { meetings } from '../tables/meetings';

type MeetingType = Row<typeof meetings>['type'];

/** A point before it belongs to a meeting. */
export type PointFacts = Pick<NewRow<typeof agendaPoints>, 'title' | 'presenter' | 'minutes'>;

/** The first point of every agenda: what the organisations convened still owe, and what is owed to them. */
export const followUpPoint: PointFacts = { title: 'Seguimiento de acuerdos anteriores', minutes: 15 };

const point = (title: string, minutes: number): PointFacts => ({ title, minutes });

/** What each type of meeting usually speaks of, after the agreements; a proposal that the office changes. */
const models: Readonly<Record<MeetingType, readonly PointFacts[]>> = {
  coordination: [
    point('Informe de la organización y del departamento', 20),
    point('Necesidades y solicitudes de la comunidad', 25),
    point('Acuerdos, responsables y fechas', 15),
    point('Próxima reunión', 5),
  ],
  authority: [
    point('Prioridades de la comunidad, en voz de sus organizaciones', 20),
    point('Respuesta del síndico o la síndica', 25),
    point('Acuerdos, responsables y fechas', 20),
  ],
  assembly: [
    point('Comprobación del quórum', 5),
    point('Lectura y aprobación del acta anterior', 10),
    point('Informe de la directiva', 20),
    point('Asuntos de la comunidad', 30),
    point('Acuerdos, responsables y fechas', 15),
  ],
  election: [
    point('Comprobación del quórum y lectura de los estatutos', 15),
    point('Elección de la comisión electoral', 10),
    point('Presentación de planchas o candidaturas', 20),
    point('Votación y escrutinio', 40),
    point('Proclamación y juramentación de la directiva', 15),
  ],
  prioritisation: [
    point('Presentación de las obras identificadas', 30),
    point('Criterios para puntuar', 15),
    point('Votación de la comunidad', 30),
    point('Lista en orden de prioridad y aportes de la comunidad', 20),
  ],
  worksFollowUp: [
    point('Avance de la obra', 20),
    point('Aportes y jornales de la comunidad', 15),
    point('Dificultades y decisiones', 20),
    point('Próximos pasos', 10),
  ],
};

/** The usual agenda of a type of meeting, without its first point. */
export const modelAgenda = (type: MeetingType): readonly PointFacts[] => models[type];

const withoutNumber = (line: string): string => line.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)-])\s*/, '');

/** «punto; expositor; minutos», a line each; numbers before them and the first point of every agenda are left out. */
export function parseAgenda(text: string): PointFacts[] {
  return text
    .split(/\r?\n/)
    .map(withoutNumber)
    .map((line) => line.split(';').map(cleanLine))
    .filter(([title = '']) => title !== '' && searchKey(title) !== searchKey(followUpPoint.title))
    .map(([title = '', ...rest]) => {
      const minutes = rest.map(minutesIn).find((each) => each !== undefined);
      const presenter = rest.find((part) => part !== '' && minutesIn(part) === undefined);
      return { title, presenter, minutes };
    });
}

/** «20», «20 min», «20 minutos». */
function minutesIn(part: string): number | undefined {
  const found = /^(\d{1,3})\s*(?:m|min|mins|minutos?)?\.?$/i.exec(part);
  const minutes = Number(found?.[1]);
  return minutes >= 1 && minutes <= 480 ? minutes : undefined;
}
