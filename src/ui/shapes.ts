/** What the views are told by the server, named: derived from the application, never written down again. */
import type { Output } from './rpc';

export type Option = Output<'options'>['options'][number];
export type Hit = Output<'find'>['hits'][number];
export type Home = Output<'home'>;
export type Task = Home['today'][number];
export type InboxLine = Home['inbox']['entries'][number];
export type OpenedRecord = Output<'openRecord'>;
/** Records that have a page of their own. */
export type RecordKind = OpenedRecord['kind'];
export type Action = OpenedRecord['actions'][number];
export type Link = NonNullable<OpenedRecord['fields'][number]['links']>[number];
export type MergePreview = Output<'mergePreview'>;
export type OpenedEntry = Output<'openInboxEntry'>;
export type Board = Output<'meetingBoard'>;
export type ActivityBoard = Output<'activityBoard'>;
export type ShownList = Output<'openList'>;
export type ListName = ShownList['name'];
export type ListRow = ShownList['rows'][number];
export type FilledForm = NonNullable<Action['opens']>;
export type NextForm = NonNullable<ShownList['next']>;
export type DecisionQueue = Output<'decisionQueue'>;
