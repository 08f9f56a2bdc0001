import { absent } from './absent.ts';

/**
 * Stands for libmime in imapflow. Encoded words (RFC 2047) stay as they are: they are in envelopes and body structures, which this project
 * does not fetch, for it reads whole headers itself.
 */
export const mailWords = { decodeWords: (text: string): string => text, parseHeaderValue: absent };
