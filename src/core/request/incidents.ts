/** Planned work that repeats. */
export interface MaintenanceWindow {
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** ms */
  readonly duration: number;
  readonly reason: string | null;
}

/** When an incident opens, reminds, escalates and closes, and the form of its issue. */
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
  /** This many failing runs in a row are an outage, even if the failure comes and goes. */
  readonly stillDownAfter: number;
  /** The place of reports on DNS, lists, certificates and Junk: an issue of their own, or only the run's summary. */
  readonly posture: 'issue' | 'summary';
  /** ms; null: never. */
  readonly escalateAfter: number | null;
  readonly escalate: {
    readonly labels: readonly string[];
    readonly assignees: readonly string[];
    /** Names of channels that are notified only of the escalation and later events. */
    readonly channels: readonly string[];
  };
  readonly maintenance: readonly MaintenanceWindow[];
}
