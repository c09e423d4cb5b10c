/** Methods of Form for publishing and its responders, which the published types lack (developers.google.com/apps-script/reference/forms/form). */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      addPublishedReader(emailAddress: string): Form;
      addPublishedReader(user: Base.User): Form;
      addPublishedReaders(emailAddresses: string[]): Form;
      getPublishedReaders(): Base.User[];
      isPublished(): boolean;
      removePublishedReader(emailAddress: string): Form;
      removePublishedReader(user: Base.User): Form;
      setPublished(enabled: boolean): Form;
      supportsAdvancedResponderPermissions(): boolean;
    }
  }
}
