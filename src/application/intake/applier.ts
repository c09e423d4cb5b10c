/** What each form must know how to do: turn an answer into a record, and a corrected answer into a change of that record. */
import type { RowsView } from '../kernel/reads';
import type { Row } from '../../domain/schema/table';
import {
  activities,
  contacts,
  evaluations,
  meetings,
  organisations,
  people,
  requests,
} from '../../domain/tables';
import { all } from '../kernel/reads';
import type { Filled } from './filled';
import { sceneReads, type IntakeScene } from './scene';
import type { Verdict } from './verdict';

/** Corrections compare with whole records; they are rare, so only their operation reads them. */
export const recordReads = {
  ...sceneReads,
  requests: all(requests),
  people: all(people),
  organisations: all(organisations),
  meetings: all(meetings),
  activities: all(activities),
  contacts: all(contacts),
  evaluations: all(evaluations),
};

/** Whole records, for comparing. */
export interface Records {
  readonly requests: RowsView<Row<typeof requests>>;
  readonly people: RowsView<Row<typeof people>>;
  readonly organisations: RowsView<Row<typeof organisations>>;
  readonly meetings: RowsView<Row<typeof meetings>>;
  readonly activities: RowsView<Row<typeof activities>>;
  readonly contacts: RowsView<Row<typeof contacts>>;
  readonly evaluations: RowsView<Row<typeof evaluations>>;
}

export interface Correction {
  readonly filled: Filled;
  readonly scene: IntakeScene;
  readonly records: Records;
  /** The record that the earlier edition led to. */
  readonly target: string;
  readonly responseId: string;
}

export interface Applier {
  register(filled: Filled, scene: IntakeScene): Verdict;
  correct(correction: Correction): Verdict;
}
