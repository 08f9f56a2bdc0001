/** For suites whose tests wait more than they work and share nothing: some run at the same time. More would only stand in each other's way. */
export const SIDE_BY_SIDE = { concurrency: 6 } as const;
