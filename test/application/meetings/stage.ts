/** A small department with one organisation, its board and a planned meeting: what meetings and queries are tried on. */
import { operations, queries, houseOperations } from '../../../src/application/catalogue';
import { runOperation, runQuery, type Done } from '../../../src/application/kernel/runner';
import type { Result } from '../../../src/domain/result';
import {
  boardPositions,
  boards,
  meetings,
  organisations,
  people,
  staff,
  territories,
} from '../../../src/domain/tables';
import { buildTerritoryRows } from '../../../src/domain/territory/territory-rows';
import { phoneticKey } from '../../../src/domain/text/normalise';
import { MemoryWorld } from '../memory-ports';

const stamps = {
  createdAt: '2026-01-05T08:00:00',
  createdBy: 'sistema',
  updatedAt: '2026-01-05T08:00:00',
  updatedBy: 'sistema',
  source: 'manual',
  version: 1,
  voided: false,
};

export const place = '010101204';
const otherPlace = '010101405';

type Values = Record<string, unknown>;

const worker = (id: string, name: string, role: string): Values => ({
  id,
  name,
  role,
  email: `${id.toLowerCase()}@example.org`,
  active: true,
  ...stamps,
});

const names = (givenNames: string, firstSurname: string, secondSurname?: string): Values => {
  const fullName = [givenNames, firstSurname, secondSurname].filter(Boolean).join(' ');
  return { givenNames, firstSurname, secondSurname, fullName, phoneticKey: phoneticKey(fullName) };
};

const person = (id: string, sex: string, name: Values, more: Values = {}): Values => ({
  id,
  sex,
  ...name,
  documentKind: 'none',
  documentCheck: 'unchecked',
  lifeState: 'alive',
  recordState: 'verified',
  territory: place,
  ...stamps,
  ...more,
});

const organisation = (id: string, name: string, more: Values = {}): Values => ({
  id,
  name,
  kind: 'neighbourhoodBoard',
  status: 'active',
  territory: place,
  ...stamps,
  ...more,
});

const office = (id: string, role: string, holder: string, more: Values = {}): Values => ({
  id,
  role,
  person: holder,
  board: 'DIR-0001',
  organisation: 'ORG-0001',
  from: '2026-02-01',
  ...stamps,
  ...more,
});

/** Told wherever the first organisation acts: its treasurer left in February and nobody followed. */
export const withoutTreasurer =
  'En la directiva de Junta de Vecinos Nuevo Amanecer está vacante: Tesorero(a).';

export const meetingInput = {
  type: 'Coordinación social',
  title: 'Coordinación del mes',
  objective: 'Revisar los acuerdos.',
  date: '03/03/2026',
  starts: '9:00 a. m.',
  place: 'Centro comunal',
  territory: place,
  organisations: ['ORG-0001'],
  convenor: 'Departamento de Coordinación Social',
  quorumRequired: '2',
};

type OperationName = keyof typeof operations | keyof typeof houseOperations;

export class MeetingStage extends MemoryWorld {
  private commands = 0;

  constructor() {
    super();
    this.email = 'emp-001@example.org';
    this.registry
      .seed(
        staff,
        worker('EMP-001', 'Altagracia Marte', 'coordinator'),
        worker('EMP-002', 'Luz Durán', 'assistant'),
        worker('EMP-003', 'Yudelka Abreu', 'promoter'),
      )
      .seed(territories, ...buildTerritoryRows().map((row) => ({ ...stamps, ...row })))
      .seed(
        people,
        person('PER-000001', 'female', names('María Altagracia', 'Peralta', 'Núñez'), {
          nickname: 'Mechi',
          documentKind: 'cedula',
          documentNumber: '999-0000001-1',
          phone: '809-555-0111',
        }),
        person('PER-000002', 'male', names('José Ramón', 'Durán', 'Abreu')),
        person('PER-000003', 'female', names('Yesenia', 'Capellán'), { territory: otherPlace }),
        person('PER-000004', 'male', names('José Luis', 'Durán', 'Rosario')),
      )
      .seed(
        organisations,
        organisation('ORG-0001', 'Junta de Vecinos Nuevo Amanecer', {
          currentBoard: 'DIR-0001',
          mandateEnds: '2028-02-01',
        }),
        organisation('ORG-0002', 'Centro de Madres Santa Ana', { mandateEnds: '2026-01-31' }),
      )
      .seed(boards, {
        id: 'DIR-0001',
        organisation: 'ORG-0001',
        status: 'current',
        electionDate: '2026-02-01',
        starts: '2026-02-01',
        ends: '2028-02-01',
        ...stamps,
      })
      .seed(
        boardPositions,
        office('CAR-00001', 'president', 'PER-000001'),
        office('CAR-00002', 'secretary', 'PER-000002'),
        office('CAR-00003', 'treasurer', 'PER-000003', { until: '2026-02-20' }),
      );
  }

  /** One command as its own execution. */
  try(name: OperationName, raw: Values, key?: string): Result<Done<Record<string, unknown>>> {
    this.nextExecution();
    this.commands += 1;
    const all = { ...operations, ...houseOperations };
    const command = { raw, key: key ?? `prueba-${this.commands}`, source: 'manual' as const };
    return runOperation(this.ports, all[name] as never, command);
  }

  /** One command that must succeed: what it answers. */
  act(name: OperationName, raw: Values): Record<string, unknown> {
    const done = this.try(name, raw);
    if (!done.ok) throw new Error(`${name}: ${done.problems.map(({ message }) => message).join(' ')}`);
    return done.value.output;
  }

  /** Why a command is refused: field and sentence of each problem. */
  refused(name: OperationName, raw: Values): [string, string][] {
    const done = this.try(name, raw);
    if (done.ok) throw new Error(`${name} se aceptó.`);
    return done.problems.map(({ field, message }) => [field ?? '', message]);
  }

  /** What a query answers. */
  ask<O>(name: keyof typeof queries, raw: Values): O {
    const answer: Result<unknown> = runQuery(this.ports, queries[name] as never, raw);
    if (!answer.ok) throw new Error(`${name}: ${answer.problems.map(({ message }) => message).join(' ')}`);
    return answer.value as O;
  }

  /** A planned meeting; its code. */
  meeting(more: Values = {}): string {
    return String(this.act('registerMeeting', { ...meetingInput, ...more })['id']);
  }

  /** A meeting held by the board, with one agreement. */
  heldMeeting(more: Values = {}): string {
    const meeting = this.meeting(more);
    this.act('recordAttendance', {
      meeting,
      attendees: [
        { person: 'PER-000001', organisation: 'ORG-0001', position: 'Presidente(a)' },
        { person: 'PER-000002', organisation: 'ORG-0001' },
      ],
    });
    this.act('recordAgreements', { meeting, agreements: [agreementInput] });
    this.act('changeMeetingState', { id: meeting, to: 'held' });
    return meeting;
  }

  meetingRow(id: string): Record<string, unknown> {
    return this.registry.row(meetings, id);
  }
}

export const agreementInput = {
  text: 'Reparar la bomba del acueducto',
  responsibleKind: 'Dependencia municipal',
  responsible: 'Obras Públicas Municipales',
  due: '20/03/2026',
  priority: 'Alta',
};
