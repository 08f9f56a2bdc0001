/** What became of something that was to be told. */
export type Sent =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed';
      /** Whom it was for, what they said, and what to do; plain text of one line without secrets. */
      readonly reason: string;
      /** Trying again later changes nothing, as long as the configuration stays as it is. */
      readonly lasting: boolean;
    };
