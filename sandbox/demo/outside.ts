import { Delivery } from '../delivery/delivery.ts';
import { createSigner } from '../delivery/dkim.ts';
import { SmtpServer } from '../smtp/server.ts';
import type { World } from '../world.ts';

/** The submission server of example.org, from which the sentinel's account sends to example.test like any outsider. */
export interface Outside extends AsyncDisposable {
  readonly smtp: SmtpServer;
  /** The way from its 250 to the mailbox of example.test. */
  readonly delivery: Delivery;
}

export const OUTSIDE_NAME = 'smtp.example.org';

/** The address that example.org's mail comes from. */
const OUTSIDE_IP = '192.0.2.20';

export async function startOutside({ authority, sentinel, internal }: World): Promise<Outside> {
  const signer = createSigner('example.org', 'sandbox');
  const delivery = new Delivery({ accounts: [internal], relay: OUTSIDE_NAME, egressIp: OUTSIDE_IP, signer, latency: 5 });
  const smtp = new SmtpServer({
    name: OUTSIDE_NAME,
    authority,
    checkPassword: (user, password) => user === sentinel.address && password === sentinel.password,
    checkRecipient: (address) =>
      address.toLowerCase() === internal.address ? null : `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
    onAccepted: (mail) => delivery.accept(mail),
  });
  await smtp.start();
  return {
    smtp,
    delivery,
    [Symbol.asyncDispose]: async () => {
      delivery.close();
      await smtp.close();
    },
  };
}
