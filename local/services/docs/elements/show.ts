/** Turns the elements of a document into the objects a script sees, each of the class that follows from its type. */
import { expose, type ClassSpec, type NoInvention } from '../../../runtime/facade';
import type { NodeType } from '../model';
import type { DocNode } from '../node';
import { editScopes, type DocSession, type Show } from '../session';
import { elementCosts, ElementImpl } from './element';
import { exposeListItem, exposeParagraph } from './paragraph';
import { exposeSpot } from './range-element';
import { exposeBody, exposeFooter, exposeHeader } from './section';
import { exposeRow, exposeTable } from './table';
import { exposeCell } from './table-cell';
import { exposeText } from './text';

const markSpec = (className: string): ClassSpec<ElementImpl> => ({
  service: 'DocumentApp',
  className,
  costs: elementCosts,
  scopes: editScopes,
});

/** Compile-time: no method that Google lacks. */
const inventsNothing: [
  NoInvention<ElementImpl, GoogleAppsScript.Document.HorizontalRule>,
  NoInvention<ElementImpl, GoogleAppsScript.Document.PageBreak>,
] = [true, true];
void inventsNothing;

const exposeMark =
  (spec: ClassSpec<ElementImpl>) =>
  (session: DocSession, node: DocNode): ElementImpl =>
    expose(session.execution, new ElementImpl(session, node), spec);

const makers: Readonly<Record<NodeType, (session: DocSession, node: DocNode) => object>> = {
  BODY_SECTION: exposeBody,
  HEADER_SECTION: exposeHeader,
  FOOTER_SECTION: exposeFooter,
  PARAGRAPH: exposeParagraph,
  LIST_ITEM: exposeListItem,
  TABLE: exposeTable,
  TABLE_ROW: exposeRow,
  TABLE_CELL: exposeCell,
  TEXT: exposeText,
  HORIZONTAL_RULE: exposeMark(markSpec('HorizontalRule')),
  PAGE_BREAK: exposeMark(markSpec('PageBreak')),
};

export const show: Show = {
  element: (session, node) => makers[node.type](session, node),
  text: exposeText,
  spot: exposeSpot,
};
