/** The place of a monitor, by which its incidents are found again after its loops or addresses have changed. */
export interface IncidentOrigin {
  /** The step of a workflow, or the program; one for each leg of a matrix. */
  readonly step: string;
  /** The configuration's path, `inputs` or `config`. */
  readonly source: string;
  /** Whether a configuration of this name no longer exists: it was moved, or it never was a file. */
  readonly isGone: (source: string) => boolean;
}

/** The stored form. */
export function originText({ step, source }: IncidentOrigin): string {
  return `${step} ${source}`;
}

/** Whether the run stored as `text` ran in the same place: then the configuration has changed or moved. */
export function isSamePlace(text: string | null, origin: IncidentOrigin): boolean {
  if (text === null || !text.startsWith(`${origin.step} `)) return false;
  const source = text.slice(origin.step.length + 1);
  return source === origin.source || origin.isGone(source);
}
