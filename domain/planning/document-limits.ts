/** The largest size of a file that a new plan asks for, and the largest that a plan may allow. */
export const USUAL_MEGABYTES = 5;
export const MOST_MEGABYTES = 20;

/**
 * The pages that a new plan allows for a file: more than all decrees of a career together, and what
 * a person can read. `MOST_PAGES` protects whoever opens a file; no plan may allow more, and papers of
 * the office have no other limit.
 */
export const USUAL_PAGES = 60;
export const MOST_PAGES = 200;
