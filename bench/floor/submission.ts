import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Server } from './setup.ts';
import { nameOf } from './setup.ts';

export async function openSender(server: Server): Promise<SMTPConnection> {
  const name = nameOf(server);
  const smtp = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: true,
    name: '[127.0.0.1]',
    tls: { ca: server.ca, ...(name === null ? {} : { servername: name }) },
  });
  await new Promise<void>((resolve, reject) => {
    smtp.on('error', reject);
    smtp.connect((error) => (error ? reject(error) : resolve()));
  });
  await new Promise<void>((resolve, reject) => {
    smtp.login({ user: server.user, pass: server.password }, (error) => (error ? reject(error) : resolve()));
  });
  return smtp;
}
