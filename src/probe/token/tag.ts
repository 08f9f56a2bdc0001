import type { Config, LoopConfig } from '../../core/request/config.ts';
import { loopTag } from './token.ts';

/** The tag of a loop as it stands in its tokens: by its name, its path and the server that it leaves from. */
export function tagOf(config: Pick<Config, 'senders'>, loop: LoopConfig): number {
  return loopTag(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}
