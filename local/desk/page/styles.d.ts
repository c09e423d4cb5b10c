/** Style sheets are bundled beside the script; importing one only makes it part of the page. */
declare module '*.css' {}
