/** Style sheets are imported for their effect: the build inlines them into the page. */
declare module '*.css';
