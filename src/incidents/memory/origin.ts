/** Where a monitor runs, so that its incidents are found again when its loops or addresses have changed. */
export interface IncidentOrigin {
  /** The step of a workflow, or the program; one for each leg of a matrix. */
  readonly step: string;
  /** The configuration's path, `inputs` or `config`. */
  readonly source: string;
  /** Whether a configuration of this name is there no more: it was moved, or it never was a file. */
  readonly isGone: (source: string) => boolean;
}

/** As it is kept. */
export function originText({ step, source }: IncidentOrigin): string {
  return `${step} ${source}`;
}

/** Whether the run kept as `text` ran in the same place: there, the configuration has changed or was moved. */
export function isSamePlace(text: string | null, origin: IncidentOrigin): boolean {
  if (text === null || !text.startsWith(`${origin.step} `)) return false;
  const source = text.slice(origin.step.length + 1);
  return source === origin.source || origin.isGone(source);
}
