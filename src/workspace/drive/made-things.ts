/** Folders, templates and forms of this installation: each is made once, and found again when its maker died before noting it. */
import type { ScriptFacts } from '../script-services';
import { files, fileTypes, findByProperty, stands } from './drive-api';

/** Private properties of what set-up makes: which registry it belongs to, and as what. */
export const registryProperty = 'registry';
export const roleProperty = 'role';

/** After this many milliseconds Drive's search knows of a new file. */
const searchLag = 15_000;

/** What to make when it is not there. */
export interface Wanted {
  /** `folder:authority`, `template:acta`, `form:request`. */
  readonly role: string;
  readonly name: string;
  readonly type: keyof typeof fileTypes;
  /** The folder that receives it; My Drive when absent. */
  readonly parent?: string;
}

/** The fact that says when the making of a thing began. */
const beginning = (role: string): string => `begun:${role}`;

export class MadeThings {
  private found: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly registryId: string,
    private readonly facts: ScriptFacts,
  ) {}

  /**
   * The id of a thing, made now if it is not there. A file carries its role from the moment it exists, so that one whose
   * maker died before noting its id is found by it. What was noted is asked by id: search may lag behind.
   */
  ensure(wanted: Wanted): { id: string; made: boolean } {
    const { role } = wanted;
    const noted = this.facts.find(role);
    if (noted !== undefined && (noted === this.rolesFound().get(role) || stands(noted))) {
      return { id: noted, made: false };
    }
    const found = this.rolesFound().get(role) ?? this.searchAgain(role);
    const id = found ?? this.make(wanted);
    this.facts.record(role, id);
    return { id, made: found === undefined };
  }

  /** Somebody began to make it moments ago and died: search is given the time to learn of it. */
  private searchAgain(role: string): string | undefined {
    const wait = Number(this.facts.find(beginning(role)) ?? 0) + searchLag - Date.now();
    if (wait <= 0) return undefined;
    Utilities.sleep(wait);
    this.found = undefined;
    return this.rolesFound().get(role);
  }

  private make({ role, name, type, parent }: Wanted): string {
    this.facts.record(beginning(role), String(Date.now()));
    const { id } = files().create({
      name,
      mimeType: fileTypes[type],
      ...(parent === undefined ? {} : { parents: [parent] }),
      appProperties: { [registryProperty]: this.registryId, [roleProperty]: role },
    });
    if (id === undefined) throw new Error(`Drive no dijo dónde quedó «${name}».`);
    return id;
  }

  /** Everything of this registry in one search; the oldest of each role. */
  private rolesFound(): ReadonlyMap<string, string> {
    if (!this.found) {
      const byRole = new Map<string, string>();
      for (const { id, properties } of findByProperty(registryProperty, this.registryId)) {
        const role = properties[roleProperty];
        if (role !== undefined && !byRole.has(role)) byRole.set(role, id);
      }
      this.found = byRole;
    }
    return this.found;
  }
}
