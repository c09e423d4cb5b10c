/** Whom and what each type of meeting needs: said in its convocation, so that nobody comes without it. */
import type { Row } from '../schema/table';
import type { meetings } from '../tables/meetings';

interface Needed {
  /** Who has a part to play in it. */
  readonly people: string;
  /** What those called bring along, unless the meeting says otherwise. */
  readonly papers: string;
}

const needs: Readonly<Record<Row<typeof meetings>['type'], Needed>> = {
  coordination: {
    people: 'quien preside, quien levanta el acta y el promotor o la promotora del sector.',
    papers: 'libro de actas y lo que se haya avanzado de cada acuerdo.',
  },
  authority: {
    people:
      'el síndico o la síndica, la directiva de cada organización y la coordinación, que levanta el acta.',
    papers: 'cédula de quien representa a la organización y el código de sus solicitudes.',
  },
  assembly: {
    people: 'la presidencia de la organización, que preside, y su secretaría de actas.',
    papers: 'libro de actas, lista de miembros e informe de la directiva.',
  },
  election: {
    people:
      'la directiva saliente, una comisión electoral de personas que no sean candidatas y quien observa por el ayuntamiento.',
    papers: 'estatutos, libro de actas, lista de miembros al día y cédula de quien vota o se postula.',
  },
  prioritisation: {
    people: 'representantes de cada lugar, quien presenta cada obra y la Unidad Técnica Municipal.',
    papers: 'los datos y las fotos de cada obra, y el acta en que la comunidad la identificó.',
  },
  worksFollowUp: {
    people: 'el comité de la obra, quien dirige los trabajos y la coordinación.',
    papers: 'cuaderno de obra, lista de jornales y comprobantes de materiales.',
  },
};

export const neededFor = (type: Row<typeof meetings>['type']): Needed => needs[type];
