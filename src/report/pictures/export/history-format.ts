/** The values of `report --format`. */
export const HISTORY_FORMATS = ['text', 'json', 'openmetrics', 'otlp', 'csv', 'atom', 'badge', 'svg'] as const;
export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
