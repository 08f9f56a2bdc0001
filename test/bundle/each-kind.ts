import type { World } from '../../sandbox/world.ts';
import { WITH_A_DEFECT } from './defect.ts';
import { configOf } from './setting.ts';

/** A run of each kind: the configuration, and arguments for Node. */
export async function eachKind(
  world: World,
  look: (kind: string, config: string, before: readonly string[]) => Promise<void>,
): Promise<void> {
  const good = configOf(world);
  await look('healthy', good, []);
  world.delivery.faults.add({ kind: 'drop', to: world.sentinel.address });
  await look('lost', good, []);
  world.delivery.faults.clear();
  await look(
    'misconfigured',
    configOf(world, ({ loops }) => Object.assign(loops.internal, { atempts: 3 })),
    [],
  );
  await look('defective', good, WITH_A_DEFECT);
}
