/** Planned work that comes again. */
export interface MaintenanceWindow {
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** ms */
  readonly duration: number;
  readonly reason: string | null;
}

/** When an incident opens, reminds, escalates and closes, and what its issue looks like. */
export interface IncidentsConfig {
  /** Null: made from the names of the loops. */
  readonly key: string | null;
  readonly label: string;
  readonly assignees: readonly string[];
  readonly openAfter: number;
  readonly closeAfter: number;
  readonly window: { readonly bad: number; readonly of: number } | null;
  readonly confirm: boolean;
  /** ms */
  readonly remindAfter: number;
  /** Reminders of a mere warning. */
  readonly remindTimes: number;
  /** Failing runs in a row that are an outage also where it comes and goes. */
  readonly stillDownAfter: number;
  /** Where DNS, lists, certificates and Junk are reported: in an issue of their own, or in the summary of a run alone. */
  readonly posture: 'issue' | 'summary';
  /** ms; null: never. */
  readonly escalateAfter: number | null;
  readonly escalate: {
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    /** Names of channels that are notified of the escalation and what follows it only. */
    readonly channels: readonly string[];
  };
  readonly maintenance: readonly MaintenanceWindow[];
}
