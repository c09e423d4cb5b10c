/** PropertiesService: text kept by the script, the document or the user. Source: docs/platform.md facts 35, 36, 38. */
import { projectOf } from '../../runtime/accounts';
import { GoogleError } from '../../runtime/errors';
import type { Execution } from '../../runtime/execution';
import { expose, type ClassSpec, type NoInvention, type ServiceRoom } from '../../runtime/facade';
import { spend } from '../../runtime/quotas';
import { requireArguments } from '../../runtime/signatures';
import { entriesOf, storesSlice } from '../../runtime/stores';

/** By store: `script`, `document` or `user:<e-mail>`. */
export const propertySlice = storesSlice<string>('properties');

const longestValue = 9 * 1024;
const largestStore = 500 * 1024;

export class PropertiesImpl {
  constructor(
    private readonly execution: Execution,
    private readonly store: string,
  ) {}

  deleteAllProperties(): PropertiesImpl {
    this.touch().clear();
    return this.facade();
  }

  deleteProperty(key: unknown): PropertiesImpl {
    requireArguments([key], [['text']], 'PropertiesService.Properties.deleteProperty');
    this.touch().delete(String(key));
    return this.facade();
  }

  getKeys(): string[] {
    return [...this.touch().keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.touch());
  }

  getProperty(key: unknown): string | null {
    requireArguments([key], [['text']], 'PropertiesService.Properties.getProperty');
    return this.touch().get(String(key)) ?? null;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): PropertiesImpl {
    requireArguments([properties], [['object']], 'PropertiesService.Properties.setProperties');
    const next = new Map(deleteAllOthers ? [] : this.touch());
    for (const [key, value] of Object.entries(properties)) next.set(key, checkedText(value));
    this.keep(next);
    return this.facade();
  }

  setProperty(...args: unknown[]): PropertiesImpl {
    const [key, value] = args;
    requireArguments([key], [['text']], 'PropertiesService.Properties.setProperty');
    this.keep(new Map(this.touch()).set(String(key), checkedText(value)));
    return this.facade();
  }

  /** Every call counts against the day's quota, reading or writing. */
  private touch(): Map<string, string> {
    const { world, effectiveUser } = this.execution;
    spend(world, effectiveUser, 'properties');
    return entriesOf(world.get(propertySlice), this.store);
  }

  private keep(properties: Map<string, string>): void {
    let size = 0;
    for (const [key, value] of properties) size += bytesOf(key) + bytesOf(value);
    if (size > largestStore) {
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.execution.world.get(propertySlice).set(this.store, properties);
  }

  private facade(): PropertiesImpl {
    return expose(this.execution, this, propertiesSpec);
  }
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

function checkedText(value: unknown): string {
  const text = String(value);
  if (Buffer.byteLength(text) > longestValue) throw new GoogleError('Argument too large: value');
  return text;
}

const propertiesSpec: ClassSpec<PropertiesImpl> = {
  service: 'PropertiesService',
  className: 'Properties',
  costs: {
    deleteAllProperties: 'propertySet',
    deleteProperty: 'propertySet',
    getKeys: 'propertyGet',
    getProperties: 'propertyGet',
    getProperty: 'propertyGet',
    setProperties: 'propertySet',
    setProperty: 'propertySet',
  },
  scopes: [],
};

export class PropertiesServiceImpl {
  constructor(private readonly execution: Execution) {}

  getDocumentProperties(): PropertiesImpl | null {
    return projectOf(this.execution.world).spreadsheetId === '' ? null : this.open('document');
  }

  getScriptProperties(): PropertiesImpl {
    return this.open('script');
  }

  getUserProperties(): PropertiesImpl {
    return this.open(`user:${this.execution.effectiveUser}`);
  }

  private open(store: string): PropertiesImpl {
    return expose(this.execution, new PropertiesImpl(this.execution, store), propertiesSpec);
  }
}

const serviceSpec: ClassSpec<PropertiesServiceImpl> = {
  service: 'PropertiesService',
  className: '',
  costs: { getDocumentProperties: 'free', getScriptProperties: 'free', getUserProperties: 'free' },
  scopes: [],
};

/** Compile-time: no method that Google lacks. */
const noInvention: [
  NoInvention<PropertiesImpl, GoogleAppsScript.Properties.Properties>,
  NoInvention<PropertiesServiceImpl, GoogleAppsScript.Properties.PropertiesService>,
] = [true, true];
void noInvention;

export const propertiesRoom: ServiceRoom = {
  globals: (execution) => ({
    PropertiesService: expose(execution, new PropertiesServiceImpl(execution), serviceSpec),
  }),
};
