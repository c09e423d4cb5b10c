/** Requests on rules: conditional formats, filters, protections, banding and developer metadata. */
import { GoogleError } from '../../../runtime/errors';
import { isEverything, parseMask } from '../../base/field-mask';
import { intern } from '../intern';
import { mayEditProtection, protectedMessage } from '../protections';
import { lanesRect, rectOf } from '../rects';
import type { DeveloperMetadata, ProtectedRange, Request } from '../schema';
import type { Metadata, Protection, SheetState } from '../spreadsheets';
import { closedRect, lanesOf, placeOf, requireFields, sheetOf, type Applier, type Draft } from './draft';
import { bandingOf, conditionalRuleOf, metadataOf, protectionOf } from './resource';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

export const addConditionalFormatRule: Applier<Body<'addConditionalFormatRule'>> = (draft, request) => {
  const { ranges = [], booleanRule, gradientRule } = request.rule ?? {};
  const first = ranges[0];
  if (!first) throw new GoogleError('rule.ranges must be specified.');
  if (!booleanRule && !gradientRule)
    throw new GoogleError('One of booleanRule or gradientRule must be specified.');
  const sheet = sheetOf(draft, first.sheetId);
  const rule = {
    ranges: ranges.map((range) => closedRect(sheet, range)),
    rule:
      intern({ ...(booleanRule ? { booleanRule } : {}), ...(gradientRule ? { gradientRule } : {}) }) ?? {},
  };
  const rules = [...sheet.conditionalRules];
  rules.splice(request.index ?? 0, 0, rule);
  sheet.conditionalRules = rules;
};

export const deleteConditionalFormatRule: Applier<Body<'deleteConditionalFormatRule'>> = (draft, request) => {
  const sheet = sheetOf(draft, request.sheetId);
  const index = request.index ?? 0;
  const rule = sheet.conditionalRules[index];
  if (!rule) throw new GoogleError(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
  sheet.conditionalRules = sheet.conditionalRules.filter((other) => other !== rule);
  return { deleteConditionalFormatRule: { rule: conditionalRuleOf(sheet, rule) } };
};

export const setBasicFilter: Applier<Body<'setBasicFilter'>> = (draft, { filter = {} }) => {
  const range = filter.range ?? {};
  const sheet = sheetOf(draft, range.sheetId);
  closedRect(sheet, range);
  sheet.filter = {
    rect: rectOf(range),
    ...(filter.criteria ? { criteria: intern(filter.criteria) ?? {} } : {}),
    ...(filter.sortSpecs ? { sortSpecs: filter.sortSpecs } : {}),
  };
};

export const clearBasicFilter: Applier<Body<'clearBasicFilter'>> = (draft, { sheetId }) => {
  delete sheetOf(draft, sheetId).filter;
};

export const addProtectedRange: Applier<Body<'addProtectedRange'>> = (draft, request) => {
  const given = request.protectedRange ?? {};
  const { sheet } = placeOf(draft, given.range);
  const { editors, ...parts } = protectionParts(given);
  const protection: Protection = {
    id: given.protectedRangeId ?? draft.world.newNumber(),
    ...parts,
    // The one who protects may always edit, or he would lock himself out.
    editors: editors.includes(draft.email) ? editors : [...editors, draft.email],
  };
  if (findProtection(draft, protection.id)) {
    throw new GoogleError(`Protected range ID: ${protection.id} already exists.`);
  }
  sheet.protections = [...sheet.protections, protection];
  return { addProtectedRange: { protectedRange: protectionOf(draft, sheet, protection) } };
};

/** What a request says of a protection; what it leaves out is as Google takes it. */
function protectionParts(given: ProtectedRange): Omit<Protection, 'id'> {
  const { range = {}, description = '', warningOnly = false, unprotectedRanges = [], editors = {} } = given;
  return {
    rect: rectOf(range),
    wholeSheet: isWhole(range),
    description,
    warningOnly,
    editors: editors.users ?? [],
    domainCanEdit: editors.domainUsersCanEdit ?? false,
    unprotected: unprotectedRanges.map(rectOf),
  };
}

const isWhole = (range: NonNullable<ProtectedRange['range']>): boolean =>
  Object.keys(range).every((name) => name === 'sheetId');

function findProtection(
  draft: Draft,
  id: number | undefined,
): { sheet: SheetState; protection: Protection } | undefined {
  for (const sheet of draft.state.sheets) {
    const protection = sheet.protections.find((other) => other.id === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function getProtection(draft: Draft, id: number | undefined): { sheet: SheetState; protection: Protection } {
  const found = findProtection(draft, id);
  if (!found) throw new GoogleError(`No protected range with ID: ${id ?? 0}`);
  if (!mayEditProtection(draft.world, draft.state.id, found.protection, draft.email)) {
    throw new GoogleError(protectedMessage);
  }
  return found;
}

export const updateProtectedRange: Applier<Body<'updateProtectedRange'>> = (draft, request) => {
  const mask = parseMask(requireFields(request.fields));
  const given = request.protectedRange ?? {};
  const { sheet, protection } = getProtection(draft, given.protectedRangeId);
  const chosen = (name: string): boolean => isEverything(mask) || name in mask;
  const { rect, wholeSheet, description, warningOnly, editors, domainCanEdit, unprotected } =
    protectionParts(given);
  const changed: Protection = {
    ...protection,
    ...(chosen('description') ? { description } : {}),
    ...(chosen('warningOnly') ? { warningOnly } : {}),
    ...(chosen('unprotectedRanges') ? { unprotected } : {}),
    ...(chosen('editors') ? { editors, domainCanEdit } : {}),
    ...(chosen('range') && given.range ? { rect, wholeSheet } : {}),
  };
  sheet.protections = sheet.protections.map((other) => (other === protection ? changed : other));
};

export const deleteProtectedRange: Applier<Body<'deleteProtectedRange'>> = (draft, request) => {
  const { sheet, protection } = getProtection(draft, request.protectedRangeId);
  sheet.protections = sheet.protections.filter((other) => other !== protection);
};

export const addBanding: Applier<Body<'addBanding'>> = (draft, { bandedRange = {} }) => {
  const { sheet } = placeOf(draft, bandedRange.range);
  const banding = {
    id: bandedRange.bandedRangeId ?? draft.world.newNumber(),
    rect: rectOf(bandedRange.range ?? {}),
    ...(bandedRange.rowProperties ? { rowProperties: bandedRange.rowProperties } : {}),
    ...(bandedRange.columnProperties ? { columnProperties: bandedRange.columnProperties } : {}),
  };
  sheet.bandings = [...sheet.bandings, banding];
  return { addBanding: { bandedRange: bandingOf(sheet, banding) } };
};

export const deleteBanding: Applier<Body<'deleteBanding'>> = (draft, { bandedRangeId }) => {
  const sheet = draft.state.sheets.find((other) =>
    other.bandings.some((banding) => banding.id === bandedRangeId),
  );
  if (!sheet) throw new GoogleError(`No banded range with ID: ${bandedRangeId ?? 0}`);
  sheet.bandings = sheet.bandings.filter((banding) => banding.id !== bandedRangeId);
};

export const createDeveloperMetadata: Applier<Body<'createDeveloperMetadata'>> = (draft, request) => {
  const given = request.developerMetadata ?? {};
  if (!given.metadataKey) throw new GoogleError('developerMetadata.metadataKey must be specified.');
  if (!given.visibility) throw new GoogleError('developerMetadata.visibility must be specified.');
  const made: Metadata = {
    id: given.metadataId ?? draft.world.newNumber(),
    metadataKey: given.metadataKey,
    visibility: given.visibility,
    ...(given.metadataValue === undefined ? {} : { metadataValue: given.metadataValue }),
  };
  return { createDeveloperMetadata: { developerMetadata: attach(draft, given.location, made) } };
};

function attach(draft: Draft, location: DeveloperMetadata['location'], made: Metadata): DeveloperMetadata {
  if (location?.dimensionRange) {
    const { sheet, dimension, start, end } = lanesOf(draft, location.dimensionRange);
    const placed = { ...made, lanes: { dimension, rect: lanesRect(dimension, start, end) } };
    sheet.metadata = [...sheet.metadata, placed];
    return metadataOf(placed, sheet);
  }
  if (location?.sheetId !== undefined) {
    const sheet = sheetOf(draft, location.sheetId);
    sheet.metadata = [...sheet.metadata, made];
    return metadataOf(made, sheet);
  }
  if (!location?.spreadsheet) throw new GoogleError('developerMetadata.location must be specified.');
  draft.state.metadata = [...draft.state.metadata, made];
  return metadataOf(made, undefined);
}

export const deleteDeveloperMetadata: Applier<Body<'deleteDeveloperMetadata'>> = (draft, request) => {
  const wanted = request.dataFilter?.developerMetadataLookup;
  if (!wanted) throw new GoogleError('dataFilter.developerMetadataLookup must be specified.');
  const deleted: DeveloperMetadata[] = [];
  const sweep = (items: readonly Metadata[], sheet: SheetState | undefined): Metadata[] =>
    items.filter((item) => {
      const match =
        (wanted.metadataId === undefined || item.id === wanted.metadataId) &&
        (wanted.metadataKey === undefined || item.metadataKey === wanted.metadataKey) &&
        (wanted.metadataValue === undefined || item.metadataValue === wanted.metadataValue) &&
        (wanted.visibility === undefined || item.visibility === wanted.visibility);
      if (match) deleted.push(metadataOf(item, sheet));
      return !match;
    });
  draft.state.metadata = sweep(draft.state.metadata, undefined);
  for (const sheet of draft.state.sheets) sheet.metadata = sweep(sheet.metadata, sheet);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleted } };
};
