/** Codes that people say on the phone: serial under the lock, never reused, kept by the Contadores tab. */
import type { Table } from '../../domain/schema/table';
import { counters } from '../../domain/tables';
import type { RowInsert, RowUpdate } from '../ports';
import type { Look } from './snapshot';

/** Hands out ids during one decision and remembers which counters moved. */
export class IdSource {
  private readonly last = new Map<string, number>();

  constructor(
    private readonly look: Look,
    private readonly year: string,
  ) {}

  /** The next id of a table: `ORG-0045`, or `SOL-2026-00031` where the year counts. */
  next(table: Table): string {
    if (table.ids.kind === 'given') throw new Error(`${table.name}: sus códigos vienen dados.`);
    const prefix = table.ids.kind === 'yearly' ? `${table.code}-${this.year}` : table.code;
    let serial = this.last.get(prefix) ?? this.stored(prefix);
    let id: string;
    // A counter that a person deleted or set back must not give a code that a record carries.
    do {
      serial += 1;
      id = `${prefix}-${String(serial).padStart(table.ids.digits, '0')}`;
    } while (this.look.find(table.name, id));
    this.last.set(prefix, serial);
    return id;
  }

  /** The writes that keep the counters true. */
  writes(): { inserts: RowInsert[]; updates: RowUpdate[] } {
    const inserts: RowInsert[] = [];
    const updates: RowUpdate[] = [];
    for (const [id, last] of this.last) {
      const held = this.look.find(counters.name, id);
      if (held) updates.push({ table: counters, id, position: held.position, values: { last } });
      else inserts.push({ table: counters, values: { id, last } });
    }
    return { inserts, updates };
  }

  private stored(prefix: string): number {
    const value = this.look.find(counters.name, prefix)?.values['last'];
    return typeof value === 'number' ? value : 0;
  }
}
