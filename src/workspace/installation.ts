/** Where the made things are: from Configuración when this execution has read it anyway, else from the script's properties. */
import type { Installation } from '../application/ports';
import { settings } from '../domain/tables';
import { findIdIn } from './drive/links';
import type { ScriptFacts } from './script-services';
import type { SheetRegistry } from './sheets/registry';

/** What stands in Configuración as it is; the rest stands there as links. */
export const accountRole = 'account';

/** Saves a document its one look into the properties: each is a round trip. */
export class ReadInstallation implements Installation {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly facts: ScriptFacts,
  ) {}

  find(role: string): string | undefined {
    return this.findRead(role) ?? this.facts.find(role);
  }

  private findRead(role: string): string | undefined {
    const value = this.registry.findRead(settings, role)?.['value'];
    if (typeof value !== 'string' || value === '') return undefined;
    return role === accountRole ? value : findIdIn(value);
  }
}
