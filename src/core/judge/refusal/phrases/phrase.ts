import type { RefusalCode } from '../../../result/catalogue.ts';
import type { RefusalStage } from '../../../result/outcome.ts';

/** One phrase by which one software or provider gives one reason. */
export interface Phrase {
  readonly code: RefusalCode;
  /** Matched against a reply or a notification's diagnostic, on one line. */
  readonly says: RegExp;
  /** The software or provider that says it. */
  readonly by: string;
  /** The stages of a session at which it can be said. */
  readonly stages: readonly RefusalStage[];
  /** A reply as that software writes it, with example names. */
  readonly sample: string;
  /** The program's source, or the vendor's page. */
  readonly source: string;
}

export const CONNECTING: readonly RefusalStage[] = ['connect', 'ehlo', 'mail', 'rcpt'];
export const RECIPIENT: readonly RefusalStage[] = ['rcpt', 'data'];
export const SENDER: readonly RefusalStage[] = ['mail', 'rcpt', 'data'];
export const ANYWHERE: readonly RefusalStage[] = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data'];
/** The message itself was refused: the server has not seen its content before. */
export const CONTENT: readonly RefusalStage[] = ['data'];
