import { absent } from './absent.ts';

/**
 * Replaces libmime in imapflow. Encoded words (RFC 2047) stay: they occur in envelopes and body structures, which this project does not
 * fetch, because it reads whole headers itself.
 */
export const mailWords = { decodeWords: (text: string): string => text, parseHeaderValue: absent };
