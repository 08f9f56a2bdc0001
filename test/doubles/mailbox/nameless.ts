import type { OwnNames } from '../../../src/adapters/mail/smtp/ehlo/ehlo-name.ts';

/** A machine without a public name, which sends from example.net. */
export const NAMELESS: OwnNames = { domain: 'example.net', publicName: async () => null };
