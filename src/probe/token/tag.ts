import type { Config, LoopConfig } from '../../core/request/config.ts';
import { loopTag } from './token.ts';

/** The tag of a loop in its tokens: from its name, its path and its sender's server. */
export function tagOf(config: Pick<Config, 'senders'>, loop: LoopConfig): number {
  return loopTag(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}
