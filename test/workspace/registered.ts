/** What the tests register when it matters little what: a place, somebody, a junta, a meeting, a workshop and a request; each test says what is its own. */

/** Nuevo Amanecer, in El Cercado. */
export const territory = '010101204';

export const somebody = {
  givenNames: 'María Altagracia',
  firstSurname: 'Peralta',
  documentKind: 'none',
  sex: 'female',
  territory,
};

export const junta = {
  name: 'Junta de Vecinos Nuevo Amanecer',
  kind: 'Junta de Vecinos',
  territory,
};

export const coordination = {
  type: 'Coordinación social',
  title: 'Coordinación del mes',
  objective: 'Revisar los acuerdos.',
  date: '02/03/2026',
  starts: '8:00 a. m.',
  place: 'Centro comunal',
  territory,
  convenor: 'Departamento de Coordinación Social',
};

/** Who asks is the test's to say. */
/** A workshop; each test says when it is given. */
export const workshop = {
  kind: 'Microtaller de capacitación',
  title: 'Cuentas claras',
  topic: 'Cuentas claras y tesorería',
  objective: 'Llevar el libro de caja.',
  place: 'Centro comunal',
  territory,
};

export const request = {
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  category: 'Información',
  description: 'Pregunta por el horario.',
  territory,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
};
