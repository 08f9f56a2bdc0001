/** For suites whose tests mostly wait and share nothing: some run at the same time. More would only slow each other down. */
export const SIDE_BY_SIDE = { concurrency: 6 } as const;
