/**
 * The stage of the session. `handshake`: TLS begins after STARTTLS; `secured`: it is there, and EHLO is repeated; `reply`: the message is
 * out, its final reply is not in.
 */
export type SmtpStage = 'connect' | 'greeting' | 'starttls' | 'handshake' | 'secured' | 'auth' | 'envelope' | 'reply' | 'done';
