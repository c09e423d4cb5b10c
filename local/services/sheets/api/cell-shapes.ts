/** The request shapes of Google's cell messages: values, formats, data validation, places in a grid. */
import { list, map, message, oneOf, type Shape } from '../../base/payload';

const color = message<GoogleAppsScript.Sheets.Schema.Color>({
  alpha: 'number',
  blue: 'number',
  green: 'number',
  red: 'number',
});

export const colorStyle = message<GoogleAppsScript.Sheets.Schema.ColorStyle>({
  rgbColor: color,
  themeColor: 'string',
});

export const gridRange = message<GoogleAppsScript.Sheets.Schema.GridRange>({
  sheetId: 'integer',
  startRowIndex: 'integer',
  endRowIndex: 'integer',
  startColumnIndex: 'integer',
  endColumnIndex: 'integer',
});

export const gridCoordinate = message<GoogleAppsScript.Sheets.Schema.GridCoordinate>({
  sheetId: 'integer',
  rowIndex: 'integer',
  columnIndex: 'integer',
});

export const dimension = oneOf('ROWS', 'COLUMNS');

export const dimensionRange = message<GoogleAppsScript.Sheets.Schema.DimensionRange>({
  sheetId: 'integer',
  dimension,
  startIndex: 'integer',
  endIndex: 'integer',
});

export const border = message<GoogleAppsScript.Sheets.Schema.Border>({
  color,
  colorStyle,
  style: oneOf('NONE', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  width: 'integer',
});

const textFormat = message<GoogleAppsScript.Sheets.Schema.TextFormat>({
  bold: 'boolean',
  fontFamily: 'string',
  fontSize: 'integer',
  foregroundColor: color,
  foregroundColorStyle: colorStyle,
  italic: 'boolean',
  strikethrough: 'boolean',
  underline: 'boolean',
  link: message<GoogleAppsScript.Sheets.Schema.Link>({ uri: 'string' }),
});

const cellFormat = message<GoogleAppsScript.Sheets.Schema.CellFormat>({
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders: message<GoogleAppsScript.Sheets.Schema.Borders>({
    bottom: border,
    left: border,
    right: border,
    top: border,
  }),
  horizontalAlignment: oneOf('LEFT', 'CENTER', 'RIGHT'),
  hyperlinkDisplayType: oneOf('LINKED', 'PLAIN_TEXT'),
  numberFormat: message<GoogleAppsScript.Sheets.Schema.NumberFormat>({
    type: oneOf('TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC'),
    pattern: 'string',
  }),
  padding: message<GoogleAppsScript.Sheets.Schema.Padding>({
    bottom: 'integer',
    left: 'integer',
    right: 'integer',
    top: 'integer',
  }),
  textDirection: oneOf('LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'),
  textFormat,
  textRotation: message<GoogleAppsScript.Sheets.Schema.TextRotation>({
    angle: 'integer',
    vertical: 'boolean',
  }),
  verticalAlignment: oneOf('TOP', 'MIDDLE', 'BOTTOM'),
  wrapStrategy: oneOf('OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'),
});

/** Condition types of Google's documentation: developers.google.com/sheets/api/reference/rest/v4/spreadsheets/other#conditiontype */
const conditionTypes = (
  'NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN ' +
  'NUMBER_NOT_BETWEEN TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ TEXT_IS_EMAIL ' +
  'TEXT_IS_URL DATE_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE DATE_ON_OR_AFTER DATE_BETWEEN DATE_NOT_BETWEEN ' +
  'DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK CUSTOM_FORMULA BOOLEAN TEXT_NOT_EQ DATE_NOT_EQ ' +
  'FILTER_EXPRESSION'
).split(' ');

const condition = message<GoogleAppsScript.Sheets.Schema.BooleanCondition>({
  type: oneOf(...conditionTypes),
  values: list(
    message<GoogleAppsScript.Sheets.Schema.ConditionValue>({
      relativeDate: oneOf('PAST_YEAR', 'PAST_MONTH', 'PAST_WEEK', 'YESTERDAY', 'TODAY', 'TOMORROW'),
      userEnteredValue: 'string',
    }),
  ),
});

export const validationRule = message<GoogleAppsScript.Sheets.Schema.DataValidationRule>({
  condition,
  inputMessage: 'string',
  showCustomUi: 'boolean',
  strict: 'boolean',
});

const extendedValue = message<GoogleAppsScript.Sheets.Schema.ExtendedValue>({
  boolValue: 'boolean',
  errorValue: 'later',
  formulaValue: 'string',
  numberValue: 'number',
  stringValue: 'string',
});

export const cellData = message<GoogleAppsScript.Sheets.Schema.CellData>({
  userEnteredValue: extendedValue,
  userEnteredFormat: cellFormat,
  note: 'string',
  dataValidation: validationRule,
  textFormatRuns: 'later',
  pivotTable: 'later',
  // Read-only fields: Google ignores them in a write.
  effectiveValue: 'any',
  effectiveFormat: 'any',
  formattedValue: 'any',
  hyperlink: 'any',
});

export const rowData = message<GoogleAppsScript.Sheets.Schema.RowData>({ values: list(cellData) });

const gradientPoint = message<GoogleAppsScript.Sheets.Schema.InterpolationPoint>({
  color,
  colorStyle,
  type: oneOf('MIN', 'MAX', 'NUMBER', 'PERCENT', 'PERCENTILE'),
  value: 'string',
});

export const conditionalRule = message<GoogleAppsScript.Sheets.Schema.ConditionalFormatRule>({
  ranges: list(gridRange),
  booleanRule: message<GoogleAppsScript.Sheets.Schema.BooleanRule>({ condition, format: cellFormat }),
  gradientRule: message<GoogleAppsScript.Sheets.Schema.GradientRule>({
    minpoint: gradientPoint,
    midpoint: gradientPoint,
    maxpoint: gradientPoint,
  }),
});

export const sortSpecs = list(
  message<GoogleAppsScript.Sheets.Schema.SortSpec>({
    dimensionIndex: 'integer',
    sortOrder: oneOf('ASCENDING', 'DESCENDING'),
    foregroundColorStyle: 'later',
    backgroundColorStyle: 'later',
  }),
);

export const basicFilter = message<GoogleAppsScript.Sheets.Schema.BasicFilter>({
  criteria: map(
    message<GoogleAppsScript.Sheets.Schema.FilterCriteria>({
      condition,
      hiddenValues: list('string'),
      visibleBackgroundColorStyle: 'later',
      visibleForegroundColorStyle: 'later',
    }),
  ),
  range: gridRange,
  sortSpecs,
  tableId: 'later',
});

const band = message<GoogleAppsScript.Sheets.Schema.BandingProperties>({
  firstBandColor: color,
  firstBandColorStyle: colorStyle,
  footerColor: color,
  footerColorStyle: colorStyle,
  headerColor: color,
  headerColorStyle: colorStyle,
  secondBandColor: color,
  secondBandColorStyle: colorStyle,
});

export const bandedRange = message<GoogleAppsScript.Sheets.Schema.BandedRange>({
  bandedRangeId: 'integer',
  columnProperties: band,
  range: gridRange,
  rowProperties: band,
});

export const protectedRange = message<GoogleAppsScript.Sheets.Schema.ProtectedRange>({
  description: 'string',
  editors: message<GoogleAppsScript.Sheets.Schema.Editors>({
    domainUsersCanEdit: 'boolean',
    groups: list('string'),
    users: list('string'),
  }),
  namedRangeId: 'later',
  protectedRangeId: 'integer',
  range: gridRange,
  requestingUserCanEdit: 'any',
  tableId: 'later',
  unprotectedRanges: list(gridRange),
  warningOnly: 'boolean',
});

export const developerMetadata = message<GoogleAppsScript.Sheets.Schema.DeveloperMetadata>({
  location: message<GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation>({
    dimensionRange,
    locationType: 'any',
    sheetId: 'integer',
    spreadsheet: 'boolean',
  }),
  metadataId: 'integer',
  metadataKey: 'string',
  metadataValue: 'string',
  visibility: oneOf('DOCUMENT', 'PROJECT'),
});

export const sheetProperties: Shape = message<GoogleAppsScript.Sheets.Schema.SheetProperties>({
  gridProperties: message<GoogleAppsScript.Sheets.Schema.GridProperties>({
    columnCount: 'integer',
    columnGroupControlAfter: 'later',
    frozenColumnCount: 'integer',
    frozenRowCount: 'integer',
    hideGridlines: 'boolean',
    rowCount: 'integer',
    rowGroupControlAfter: 'later',
  }),
  hidden: 'boolean',
  index: 'integer',
  rightToLeft: 'later',
  sheetId: 'integer',
  sheetType: oneOf('GRID'),
  tabColor: color,
  tabColorStyle: colorStyle,
  title: 'string',
});

export const namedRange = message<GoogleAppsScript.Sheets.Schema.NamedRange>({
  name: 'string',
  namedRangeId: 'string',
  range: gridRange,
});
