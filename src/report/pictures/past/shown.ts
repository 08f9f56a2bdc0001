/** Days that the page shows. */
export const PAGE_DAYS = 90;

/** On this many days, including today, the page shows runs one by one. */
export const RUN_DAYS = 3;

/** The folder of the page's files, beside the report and in a history. */
export const PAGE_FOLDER = 'page';
