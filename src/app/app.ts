/** What the bundle offers its two entries; each is loaded only where it is called. */
export async function action(): Promise<void> {
  const { runAction } = await import('./index.ts');
  await runAction();
}

export async function cli(): Promise<void> {
  const { runCli } = await import('./cli.ts');
  await runCli();
}
