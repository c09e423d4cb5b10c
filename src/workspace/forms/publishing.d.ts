/** The methods of a Form for publishing, which the type definitions lack (developers.google.com/apps-script/reference/forms/form). */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      /** Whether the form knows of publishing and of responders; older forms do not. */
      supportsAdvancedResponderPermissions(): boolean;
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
      getPublishedReaders(): Base.User[];
      addPublishedReader(emailAddress: string): Form;
      removePublishedReader(emailAddress: string): Form;
    }
  }
}
