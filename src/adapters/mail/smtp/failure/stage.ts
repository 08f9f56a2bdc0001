/**
 * Where in the session it happened. `handshake`: TLS is being set up after STARTTLS; `secured`: it is there, and EHLO is said again;
 * `reply`: the message is out, its final reply is not in.
 */
export type SmtpStage = 'connect' | 'greeting' | 'starttls' | 'handshake' | 'secured' | 'auth' | 'envelope' | 'reply' | 'done';
