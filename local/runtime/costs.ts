/** The published latency model (docs/plataforma.md): what each class of Google service call costs, in modelled milliseconds. */

export interface Latency {
  /** Milliseconds for the call itself. */
  readonly base: number;
  /** Milliseconds for each cell, response or choice that the call carries. */
  readonly perUnit: number;
  /** Whether the call must reach Google's back end. Handles and buffered setters do not. */
  readonly roundTrip: boolean;
}

const trip = (base: number, perUnit = 0): Latency => ({ base, perUnit, roundTrip: true });
const near = (base: number): Latency => ({ base, perUnit: 0, roundTrip: false });

/** Cost classes by name. Sources: shared experiments and estimates, see docs/plataforma.md. */
export const latencies = {
  executionStart: near(1000),
  firstTouch: near(150),
  handle: near(0.5),
  sheetLookup: near(5),
  sheetMetadata: trip(150),
  sheetRead: trip(100, 0.0085),
  buffered: near(0.5),
  flush: trip(80, 0.017),
  appendRow: trip(220, 0.017),
  deleteRows: trip(120),
  insertRows: trip(150),
  textFinder: trip(100, 0.0015),
  sheetsApiRead: trip(180, 0.0045),
  sheetsApiWrite: trip(200, 0.022),
  sheetsApiMetadata: trip(350),
  formOpen: trip(500),
  formResponses: trip(300, 0.4),
  formItems: trip(300),
  formCreate: trip(3000),
  formDestination: trip(600),
  formSetter: trip(400),
  formChoices: trip(600, 0.5),
  docCreate: trip(1800),
  docOpen: trip(700),
  docEdit: near(6),
  docSave: trip(900),
  docsApiRead: trip(400),
  docsApiWrite: trip(500),
  driveMetadata: trip(300),
  driveWrite: trip(700),
  driveCopy: trip(2700),
  pdfExport: trip(1500),
  lock: trip(50),
  propertyGet: trip(28),
  propertySet: trip(55),
  cacheGet: trip(6),
  cachePut: trip(75),
  mailSend: trip(1000),
  mailQuota: trip(60),
  trigger: trip(400),
  urlFetch: trip(350),
  html: near(5),
  ui: near(50),
  free: near(0),
} satisfies Record<string, Latency>;

export type CostClass = keyof typeof latencies;
