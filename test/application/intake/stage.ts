/** A small department for intake: three places, a team with one who left, forms that are set up, answers as promoters give them. */
import { drain } from '../../../src/application/intake';
import type { FormResponseRecord } from '../../../src/application/ports';
import { formNames } from '../../../src/domain/forms';
import { formBindings, inbox, organisations, staff, territories } from '../../../src/domain/tables';
import { buildTerritoryRows } from '../../../src/domain/territory/territory-rows';
import { MemoryWorld } from '../memory-ports';

export const stamps = {
  createdAt: '2026-01-05T08:00:00',
  createdBy: 'sistema',
  updatedAt: '2026-01-05T08:00:00',
  updatedBy: 'sistema',
  source: 'manual',
  version: 1,
  voided: false,
};

const person = (id: string, name: string, role: string, more: object = {}): Record<string, unknown> => ({
  id,
  name,
  role,
  email: `${id.toLowerCase()}@example.org`,
  active: true,
  ...stamps,
  ...more,
});

const places = buildTerritoryRows();

export const newAmanecer = '010101204';

/** The label of a place as the form offers it. */
export const placeLabel = (id: string): string => places.find((row) => row.id === id)?.label ?? id;

export class IntakeStage extends MemoryWorld {
  private sent = 0;

  constructor() {
    super();
    this.email = 'emp-001@example.org';
    this.registry
      .seed(
        staff,
        person('EMP-001', 'Altagracia Marte', 'coordinator'),
        person('EMP-002', 'Luz Durán', 'assistant'),
        person('EMP-003', 'Yudelka Abreu', 'promoter', { sector: 'elCercado' }),
        person('EMP-004', 'Mercedes Tejada', 'promoter', { sector: 'arroyoArriba' }),
        person('EMP-005', 'Rafael Peña', 'promoter', { sector: 'headquarters', active: false }),
      )
      .seed(territories, ...places.map((row) => ({ ...stamps, ...row })))
      .seed(organisations, {
        id: 'ORG-0001',
        name: 'Junta de Vecinos Nuevo Amanecer',
        kind: 'neighbourhoodBoard',
        status: 'active',
        territory: newAmanecer,
        mandateEnds: '2026-01-31',
        ...stamps,
      })
      .seed(
        formBindings,
        ...formNames.map((id) => ({
          id,
          formId: `archivo-${id}`,
          publicUrl: 'https://example.org/f',
          editUrl: 'https://example.org/e',
          published: true,
          items: '{}',
        })),
      );
  }

  /** Somebody sends a form; the response waits in the form's own store. */
  send(
    formName: FormResponseRecord['formName'],
    answers: FormResponseRecord['answers'],
    more: Partial<FormResponseRecord> = {},
  ): FormResponseRecord {
    this.sent += 1;
    const response = {
      formName,
      responseId: `respuesta-${this.sent}`,
      submittedAt: `2026-03-03T14:${String(this.sent % 60).padStart(2, '0')}:00.000Z`,
      email: 'emp-003@example.org',
      editUrl: `https://example.org/editar/${this.sent}`,
      answers,
      ...more,
    };
    this.responses = [
      ...this.responses.filter(({ responseId }) => responseId !== response.responseId),
      response,
    ];
    return response;
  }

  drain(names: readonly string[] = formNames): ReturnType<typeof drain> {
    this.nextExecution();
    return drain(this.ports, names);
  }

  /** The Bandeja, oldest first. */
  entries(): Record<string, unknown>[] {
    return this.registry.rows(inbox);
  }

  /** The latest row of the Bandeja. */
  lastEntry(): Record<string, unknown> {
    return this.entries().at(-1) ?? {};
  }
}

/** An answer to F1 by a person, as a promoter of El Cercado gives it. */
export const requestAnswers = (more: Record<string, string> = {}): Record<string, string> => ({
  registrar: 'Yudelka Abreu [EMP-003]',
  happenedOn: '2026-03-02',
  channel: 'Promotor en comunidad',
  sector: 'El Cercado',
  'place-elCercado': placeLabel(newAmanecer),
  requesterKind: 'Persona',
  givenNames: 'Milagros',
  surnames: 'Peguero de la Cruz',
  documentKind: 'Cédula',
  documentNumber: '999-0000001-1',
  phone: '809-555-0101',
  sex: 'Femenino',
  category: 'Canasta alimenticia',
  description: 'Pide ayuda con alimentos.',
  needsAuthority: 'No',
  priority: 'Normal',
  consent: 'Sí, está de acuerdo',
  ...more,
});

/** An answer to F2 for a new organisation with a president. */
export const organisationAnswers = (more: Record<string, string> = {}): Record<string, string> => ({
  registrar: 'Mercedes Tejada [EMP-004]',
  happenedOn: '2026-03-01',
  purpose: 'Organización nueva',
  name: 'Junta de Vecinos Los Pomos',
  kind: 'Junta de Vecinos',
  sector: 'Arroyo Arriba',
  'place-arroyoArriba': placeLabel('010101405'),
  families: '120',
  boardNews: 'Sí, la directiva elegida',
  electionDate: '2026-02-14',
  'president-name': 'Domingo Antonio Rosado Suriel',
  'president-document': '99900000029',
  'president-phone': '8095550109',
  'president-sex': 'Masculino',
  'secretary-name': 'MERCEDES VICTORIANO',
  'secretary-sex': 'Femenino',
  ...more,
});

/** An answer to F5 with a list of names and an agreement. */
export const meetingAnswers = (more: Record<string, string> = {}): Record<string, string> => ({
  registrar: 'Yudelka Abreu [EMP-003]',
  type: 'Asamblea comunitaria',
  title: 'Asamblea de Nuevo Amanecer',
  date: '2026-03-02',
  starts: '16:30',
  ends: '18:10',
  sector: 'El Cercado',
  'place-elCercado': placeLabel(newAmanecer),
  venue: 'Centro comunal',
  organisations: 'JV Nuevo Amanecer',
  attendanceReport: 'Con la lista de nombres',
  attendees: [
    '1. María Altagracia Peralta Núñez; 999-0000001-1; JV Nuevo Amanecer; Presidenta; F',
    '2. JOSÉ RAMÓN DURÁN; 8095550131; ; ; M',
  ].join('\n'),
  objective: 'Escoger la obra que la comunidad quiere primero.',
  agreements: 'Levantar la lista de familias; María Peralta; 20/03/2026',
  ...more,
});
