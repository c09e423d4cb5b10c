/** Folders, templates and forms of this installation: each is made once, and found again when its maker died before noting it. */
import type { ScriptInstallation } from '../script-services';
import { files, fileTypes, findByProperty, stands } from './drive-api';

/** Private properties of what set-up makes: which registry it belongs to, and as what. */
export const registryProperty = 'registry';
export const roleProperty = 'role';

/** What to make when it is not there. */
export interface Wanted {
  /** `folder:authority`, `template:acta`, `form:request`. */
  readonly role: string;
  readonly name: string;
  readonly type: keyof typeof fileTypes;
  /** The folder that receives it; My Drive when absent. */
  readonly parent?: string;
}

export class MadeThings {
  private found: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly registryId: string,
    private readonly installation: ScriptInstallation,
  ) {}

  /**
   * The id of a thing, made now if it is not there. A file carries its role from the moment it exists, so that one whose
   * maker died before noting its id is found. Drive's search may lag behind some seconds: what was noted is asked by id.
   */
  ensure({ role, name, type, parent }: Wanted): { id: string; made: boolean } {
    const noted = this.installation.find(role);
    const found = this.foundRoles().get(role);
    if (noted !== undefined && (noted === found || stands(noted))) return { id: noted, made: false };
    const id = found ?? this.make(role, name, type, parent);
    this.installation.record(role, id);
    return { id, made: found === undefined };
  }

  private make(role: string, name: string, type: Wanted['type'], parent: string | undefined): string {
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
  private foundRoles(): ReadonlyMap<string, string> {
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
