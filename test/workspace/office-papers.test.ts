/** What an applicant takes home and what the authority reads before a meeting: both say what is so, and neither says what the need is. */
import { expect, test } from '@jest/globals';
import type { FileInfo, Workspace } from '../../local/index';
import { unzipped } from '../local/exports/unzipped';
import { call, make, minute, openInstalled, rowsOf } from './installed';
import { coordination, junta, somebody, territory } from './registered';

const need = 'Insulina para una diabetes';

interface Field {
  readonly workspace: Workspace;
  readonly organisation: string;
  readonly request: string;
}

function prepareField(confidential = 'No'): Field {
  const workspace = openInstalled();
  const person = make(workspace, 'registerPerson', {
    ...somebody,
    sex: 'Femenino',
    documentKind: 'Cédula',
    documentNumber: '999-0000001-1',
    phone: '809-555-0111',
  });
  const organisation = make(workspace, 'registerOrganisation', { ...junta, families: '145' });
  make(workspace, 'registerBoard', {
    organisation,
    electionDate: '14/02/2026',
    swornIn: 'Sí',
    starts: '14/02/2026',
    offices: [{ role: 'Presidente(a)', person }],
  });
  const request = make(workspace, 'registerRequest', {
    happenedOn: '02/03/2026',
    channel: 'Oficina central',
    requesterKind: 'Persona',
    requesterPerson: person,
    category: 'Receta de medicinas',
    description: need,
    territory,
    needsAuthority: 'Sí',
    priority: 'Normal',
    confidential,
  });
  return { workspace, organisation, request };
}

const docCalled = (workspace: Workspace, name: string): FileInfo => {
  const found = workspace.files.filter(
    (file) => file.name.startsWith(`${name} `) && file.mimeType.endsWith('document') && /-\d/.test(file.name),
  );
  expect(found).toHaveLength(1);
  return found[0] as FileInfo;
};

const namesOf = (workspace: Workspace, { parents }: FileInfo): string[] =>
  parents.map((id) => workspace.files.find((file) => file.id === id)?.name ?? id);

const secrets = /Peralta|Insulina|diabetes|Receta|medicina|999-|809-/i;

test('the receipt gives number, next step and date, in two halves, and not the need nor whose it is', () => {
  const { workspace, request } = prepareField();
  const answer = call(workspace, 'makeReceipt', { id: request });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const doc = docCalled(workspace, 'Comprobante');
  const { name, text = '' } = doc;
  expect(text.match(/COMPROBANTE DE SOLICITUD/g)).toHaveLength(2);
  for (const said of [
    `Número: ${request}`,
    'Su asunto: Trámite social',
    'Qué sigue: ',
    'Fecha estimada de respuesta: ',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(secrets);
  expect(name).not.toMatch(secrets);
  expect(text).not.toContain('{{');
  expect(namesOf(workspace, doc)).toEqual(['Documentos de la oficina']);
});

test('of a confidential request not even the kind of matter is told', () => {
  const { workspace, request } = prepareField('Sí');
  call(workspace, 'makeReceipt', { id: request });
  const { text = '' } = docCalled(workspace, 'Comprobante');
  expect(text).not.toMatch(/Trámite|asunto/);
  expect(text).toContain(`Número: ${request}`);
});

test('the receipt says what comes next in the words of the office, where it wrote its own', () => {
  const { workspace, request } = prepareField();
  make(workspace, 'saveReplyText', { status: 'Asignada', text: 'Pase el jueves con el número {codigo}.' });
  call(workspace, 'makeReceipt', { id: request });
  const { text = '' } = docCalled(workspace, 'Comprobante');
  expect(text).toContain(`Pase el jueves con el número ${request}.`);
});

test('a request without effect has no receipt', () => {
  const { workspace, request } = prepareField();
  make(workspace, 'changeRequestState', { id: request, to: 'voided', reason: 'Era una prueba.' });
  expect(call(workspace, 'makeReceipt', { id: request }).problems).toMatchObject([
    { message: 'La solicitud está anulada: no lleva comprobante.' },
  ]);
});

const refer = (workspace: Workspace, request: string): string =>
  make(workspace, 'referRequest', {
    id: request,
    institution: rowsOf(workspace, 'Instituciones')[0]?.['Código'],
    reason: need,
  });

test('the letter of a referral presents the person, and leaves a social need for the person to tell', () => {
  const { workspace, request } = prepareField();
  const referral = refer(workspace, request);
  const answer = call(workspace, 'makeReferralLetter', { id: referral });
  expect(answer.effects?.map(({ status }) => status)).toEqual(['done']);
  const doc = docCalled(workspace, 'Carta de referimiento');
  const { name, text = '' } = doc;
  for (const said of [
    'María Altagracia Peralta',
    `la solicitud ${request}`,
    `el código ${referral}`,
    rowsOf(workspace, 'Instituciones')[0]?.['Nombre'] ?? '?',
    'La persona misma les dirá lo que necesita',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toMatch(/Insulina|diabetes|Receta|999-|809-|\{\{/);
  expect(name).not.toMatch(secrets);
  expect(namesOf(workspace, doc)).toEqual(['Documentos de la oficina']);
});

test('only what the letter sets in bold is bold: a paragraph does not go on with the look of the one before', async () => {
  const { workspace, request } = prepareField();
  call(workspace, 'makeReferralLetter', { id: refer(workspace, request) });
  const letter = docCalled(workspace, 'Carta de referimiento');
  const { 'word/document.xml': page = '' } = unzipped(await workspace.exportAs(letter.id, 'docx'));
  const runsWith = (words: string): string[] =>
    page.split('<w:r>').filter((run) => run.includes(words) && run.includes('<w:t'));
  const institution = rowsOf(workspace, 'Instituciones')[0]?.['Nombre'] ?? '?';
  expect(runsWith(institution).map((run) => run.includes('<w:b/>'))).toEqual([true]);
  expect(runsWith('Distinguidos').map((run) => run.includes('<w:b/>'))).toEqual([false]);
});

test('of a confidential request the letter does not even say whose it is', () => {
  const { workspace, request } = prepareField('Sí');
  call(workspace, 'makeReferralLetter', { id: refer(workspace, request) });
  const { text = '' } = docCalled(workspace, 'Carta de referimiento');
  expect(text).not.toMatch(secrets);
  expect(text).toContain('la persona portadora de esta carta');
});

test('what nobody answered leaves again with a letter of the day', () => {
  const { workspace, request } = prepareField();
  const referral = refer(workspace, request);
  make(workspace, 'changeReferralState', { id: referral, to: 'unanswered', reason: 'Nadie contestó.' });
  workspace.advance(24 * 60 * minute);
  call(workspace, 'makeReferralLetter', { id: referral });
  const { text = '' } = docCalled(workspace, 'Carta de referimiento');
  expect(text).toContain('3 de marzo de 2026');
  expect(text).not.toContain('2 de marzo de 2026');
});

test('a referral that has ended has no letter', () => {
  const { workspace, request } = prepareField();
  const referral = refer(workspace, request);
  make(workspace, 'changeReferralState', { id: referral, to: 'attended', outcome: 'La atendieron.' });
  expect(call(workspace, 'makeReferralLetter', { id: referral }).problems).toMatchObject([
    { message: 'La derivación ya terminó: no lleva carta.' },
  ]);
});

test('the ficha de barrio tells board, agreements, open requests by code, meetings and what to raise, on one page', async () => {
  const { workspace, organisation, request } = prepareField();
  const meeting = make(workspace, 'registerMeeting', {
    ...coordination,
    type: 'Interacción con el síndico',
    title: 'Visita del síndico',
    objective: 'Oír a la comunidad.',
    starts: '9:00 a. m.',
    organisations: [organisation],
    convenor: 'Despacho del síndico',
  });
  make(workspace, 'recordAttendance', { meeting, attendees: [{ person: 'PER-000001', organisation }] });
  make(workspace, 'recordAgreements', {
    meeting,
    agreements: [
      {
        text: 'Medir el techo',
        responsibleKind: 'Personal',
        responsible: 'EMP-001',
        due: '02/03/2026',
        priority: 'Normal',
      },
    ],
  });
  make(workspace, 'changeMeetingState', { id: meeting, to: 'held' });
  workspace.advance(24 * 60 * minute);
  make(workspace, 'registerOrganisation', {
    name: 'Club Los Pinos',
    kind: 'Club juvenil, deportivo o cultural',
    territory,
  });
  call(workspace, 'makeBriefing', { id: organisation });
  const doc = docCalled(workspace, 'Ficha de barrio');
  const { id, name, text = '' } = doc;
  for (const said of [
    'Junta de Vecinos Nuevo Amanecer',
    '145 familias',
    'mandato vigente hasta el 14 de febrero de 2028',
    'Presidenta: María Altagracia Peralta, 809-555-0111',
    `Última con la autoridad: 2 de marzo de 2026, Interacción con el síndico (${meeting}).`,
    'Otras organizaciones: Club Los Pinos (sin directiva).',
    'Medir el techo',
    'A cargo del ayuntamiento: 1. A cargo de la comunidad y de otros: ninguno.',
    'Pendiente (vencido)',
    'Trámite social',
    'Acuerdos vencidos: qué falta para cumplir ACU-2026-0001.',
    `Decisiones que esperan por la autoridad: ${request}.`,
  ]) {
    expect(text).toContain(said);
  }
  // Whom to call of the board, and nothing else of anybody.
  expect(text.replace('809-555-0111', '')).not.toMatch(/Insulina|diabetes|Receta|999-|809-|\{\{/);
  expect(name).toMatch(new RegExp(`^Ficha de barrio ${organisation}-F1 · .+ de 2026$`));
  expect(namesOf(workspace, doc)).toEqual(['Actas e informes']);
  const pages = Buffer.from(await workspace.exportAs(id, 'pdf'))
    .toString('latin1')
    .match(/\/Type \/Page\b/g);
  expect(pages).toHaveLength(1);
  expect(rowsOf(workspace, 'Documentos').map((row) => row['Tipo'])).toEqual(['Ficha de barrio']);
});

test('the fichas offer each paper where it is needed', () => {
  const { workspace, organisation, request } = prepareField();
  const meeting = make(workspace, 'registerMeeting', {
    type: 'Interacción con el síndico',
    title: 'Visita del síndico',
    objective: 'Oír a la comunidad.',
    date: '12/03/2026',
    starts: '9:00 a. m.',
    place: 'Centro comunal',
    territory,
    organisations: [organisation],
    convenor: 'Despacho del síndico',
  });
  const papersAt = (kind: string, id: string): string[] => {
    const run = workspace.callFromSidebar('rpc', ['openRecord', JSON.stringify({ input: { kind, id } })], {
      as: 'coordinacion@constanza.example',
    });
    const { output } = JSON.parse(String(run.value)) as {
      readonly output: {
        readonly actions: readonly { readonly operation: string; readonly label: string }[];
      };
    };
    return output.actions.filter(({ operation }) => operation.startsWith('make')).map(({ label }) => label);
  };
  expect(papersAt('request', request)).toEqual(['Hacer el comprobante']);
  expect(papersAt('referral', refer(workspace, request))).toEqual(['Hacer la carta de referimiento']);
  // Its matrix, once it has promised something.
  expect(papersAt('organisation', organisation)).toEqual(['Hacer la ficha de barrio']);
  expect(papersAt('meeting', meeting)).toEqual([
    'Hacer la convocatoria',
    'Hacer la lista de asistencia',
    `Hacer la ficha de barrio de ${organisation}`,
  ]);
});
