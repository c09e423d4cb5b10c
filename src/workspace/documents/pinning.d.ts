/** The request of the Docs API that repeats header rows on each page, which the type definitions lack (developers.google.com/docs/api/reference/rest/v1/documents/request#PinTableHeaderRowsRequest). */
declare namespace GoogleAppsScript {
  namespace Docs {
    namespace Schema {
      interface Request {
        pinTableHeaderRows?: { tableStartLocation: Location; pinnedHeaderRowsCount: number };
      }
    }
  }
}
