/** What the bundle offers its two entries; each is loaded only where it is called. */
export async function action(): Promise<void> {
  const { main } = await import('./index.ts');
  await main();
}

export async function cli(): Promise<void> {
  const { main } = await import('./cli.ts');
  await main();
}
