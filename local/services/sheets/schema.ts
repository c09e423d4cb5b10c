/** Short names for Google's own Sheets v4 types: the shapes in which formats, rules and protections are kept. */

export type CellFormat = Readonly<GoogleAppsScript.Sheets.Schema.CellFormat>;
export type ValidationRule = Readonly<GoogleAppsScript.Sheets.Schema.DataValidationRule>;
export type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
export type Color = GoogleAppsScript.Sheets.Schema.Color;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type RowData = GoogleAppsScript.Sheets.Schema.RowData;
export type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
export type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;
export type SheetResource = GoogleAppsScript.Sheets.Schema.Sheet;
export type SpreadsheetResource = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
export type ConditionalFormatRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
export type BasicFilter = GoogleAppsScript.Sheets.Schema.BasicFilter;
export type FilterCriteria = GoogleAppsScript.Sheets.Schema.FilterCriteria;
export type BandedRange = GoogleAppsScript.Sheets.Schema.BandedRange;
export type DeveloperMetadata = GoogleAppsScript.Sheets.Schema.DeveloperMetadata;
export type DimensionProperties = GoogleAppsScript.Sheets.Schema.DimensionProperties;
export type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;
export type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
export type Request = GoogleAppsScript.Sheets.Schema.Request;
