/** How the house writes to one of the team: a greeting, what there is to say, and who says it. */

export const teamMail = (...lines: readonly string[]): string =>
  ['Saludos:', '', ...lines, '', 'Departamento de Coordinación Social'].join('\n');
