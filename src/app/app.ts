// The entries: the action of a workflow and the program of a terminal.
// Called by the runner and the shell: nothing imports it.

/** The bundle's functions for its entries; each loads its code only when called. */
export async function action(): Promise<void> {
  const { runStep } = await import('./index.ts');
  await runStep('main');
}

export async function post(): Promise<void> {
  const { runStep } = await import('./index.ts');
  await runStep('post');
}

export async function cli(): Promise<void> {
  const { runCli } = await import('./cli.ts');
  await runCli();
}
