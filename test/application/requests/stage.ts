/** The front door of a small department: requests as the office registers them. */
import { outbox, requests } from '../../../src/domain/tables';
import { MeetingStage, place } from '../meetings/stage';

export const requestInput = {
  happenedOn: '02/03/2026',
  channel: 'Oficina central',
  requesterKind: 'Persona',
  requesterPerson: 'PER-000001',
  category: 'Servicio municipal',
  description: 'El camino está malo.',
  territory: place,
  needsAuthority: 'No',
  priority: 'Normal',
  confidential: 'No',
};

export class RequestStage extends MeetingStage {
  /** A request, assigned; its code. */
  request(more: Record<string, unknown> = {}): string {
    return String(this.act('registerRequest', { ...requestInput, ...more })['id']);
  }

  move(id: string, to: string, more: Record<string, unknown> = {}): void {
    this.act('changeRequestState', { id, to, ...more });
  }

  /** The mails that wait to be sent, oldest first. */
  waitingMails(): { readonly to: string; readonly subject: string; readonly body: string }[] {
    return this.registry
      .rows(outbox)
      .flatMap(({ kind, payload }) => (kind === 'mail' ? [JSON.parse(String(payload))] : []));
  }

  row(id: string): Record<string, unknown> {
    return this.registry.row(requests, id);
  }
}
