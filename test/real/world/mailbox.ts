import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dovecot } from './dovecot.ts';
import { PROGRAMS } from './installed.ts';

/** One mail in a folder. */
export interface StoredMail {
  readonly folder: string;
  readonly uid: number;
  /** Unchanged from the header, unfolded; empty without one. */
  readonly subject: string;
  readonly messageId: string;
  /** `X-` headers' names, lower case, in the order of the mail. */
  readonly privateHeaders: readonly string[];
  readonly text: string;
}

/** Everything in every folder of `user`'s mailbox, in order of folder and UID. */
export async function mailsOf(dovecot: Dovecot, user: string): Promise<readonly StoredMail[]> {
  const json = await dovecot.doveadm('-f', 'json', 'fetch', '-u', user, 'mailbox uid text', 'ALL');
  const rows = JSON.parse(json) as readonly { readonly mailbox: string; readonly uid: string; readonly text: string }[];
  return rows
    .map((row) => storedMail(row.mailbox, Number(row.uid), row.text))
    .toSorted((a, b) => (a.folder === b.folder ? a.uid - b.uid : a.folder < b.folder ? -1 : 1));
}

/** How many mails lie in `folder`. */
export async function countOf(dovecot: Dovecot, user: string, folder = 'INBOX'): Promise<number> {
  const json = await dovecot.doveadm('-f', 'json', 'mailbox', 'status', '-u', user, 'messages', folder);
  const rows = JSON.parse(json) as readonly { readonly messages: string }[];
  return Number(rows[0]?.messages ?? Number.NaN);
}

/** Takes every mail out of every folder. */
export async function emptyMailbox(dovecot: Dovecot, user: string): Promise<void> {
  await dovecot.doveadm('expunge', '-u', user, 'mailbox', '*', 'ALL');
}

/** Puts `count` foreign mails into the Inbox: written as a Maildir, and imported from there at once. */
export async function fillMailbox(dovecot: Dovecot, user: string, count: number, mail: (i: number) => string = foreignMail): Promise<void> {
  const maildir = mkdtempSync(join(dovecot.directory, 'foreign-'));
  const own = (path: string) => chownSync(path, dovecot.owner.uid, dovecot.owner.gid);
  own(maildir);
  for (const part of ['cur', 'new', 'tmp'].map((name) => join(maildir, name))) {
    mkdirSync(part);
    own(part);
  }
  for (let i = 0; i < count; i++) {
    const file = join(maildir, 'cur', `${1_700_000_000 + i}.F${i}.host:2,S`);
    writeFileSync(file, mail(i));
    own(file);
  }
  await dovecot.doveadm('-o', 'mail_fsync=never', 'import', '-u', user, `maildir:${maildir}`, '', 'ALL');
  rmSync(maildir, { recursive: true });
}

/** Delivers one foreign mail into the Inbox, at once and past every knob. */
export async function deposit(dovecot: Dovecot, user: string, mail: string): Promise<void> {
  const client = spawn(PROGRAMS.doveadm, ['-c', dovecot.config, 'save', '-u', user], { stdio: ['pipe', 'ignore', 'ignore'] });
  client.stdin.end(mail);
  const status = await new Promise((resolve) => client.once('close', resolve));
  if (status !== 0) throw new Error(`doveadm save ended with ${String(status)}`);
}

/** A mail without any relation to a probe. */
export function foreignMail(i: number): string {
  return `From: shop@example.com
To: someone@example.test
Subject: Order ${i} is on its way
Date: Sun, 01 Nov 2026 10:00:00 +0000
Message-ID: <order-${i}@example.com>

Order ${i} was sent to you today.
`;
}

function storedMail(folder: string, uid: number, raw: string): StoredMail {
  const text = raw.replace(/\r\n/g, '\n');
  const end = text.indexOf('\n\n');
  const lines = text
    .slice(0, end < 0 ? text.length : end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const value = (name: string) => {
    const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
    return line === undefined ? '' : line.slice(name.length + 1).trim();
  };
  const privateHeaders = lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()).filter((name) => name.startsWith('x-'));
  return { folder, uid, subject: value('subject'), messageId: value('message-id'), privateHeaders, text };
}
