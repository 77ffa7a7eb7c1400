/** What the phone says of a payment; only the server knows whether the money came. */
export type Paying = 'confirmed' | 'cancelled' | 'failed'
