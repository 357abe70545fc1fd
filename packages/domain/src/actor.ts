/** Opaque id of a person: the `sub` of the identity provider. A pseudonym; never an address or a name. */
export type PersonId = string;

/** Who is doing something. Every line of the diary and of the access log names one. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'customer';
      readonly person: PersonId;
      readonly sessionId: string;
      /** When the person last proved who they are, by the database's clock. ISO 8601. */
      readonly signedInAt: string;
    }
  | {
      readonly kind: 'support-agent';
      /** The agent's own subject. */
      readonly agent: string;
      readonly onBehalfOf: PersonId;
      readonly grantId: string;
      readonly grant: 'view' | 'edit';
    }
  | { readonly kind: 'system'; readonly job: string };

/** How a diary line names the one who made a change. */
export type ChangedBy = 'customer' | 'support' | 'system' | 'device' | 'partner';
