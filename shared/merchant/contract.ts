import * as z from 'zod/mini'
import { command, gives, Id, query } from '../contract'
import type { MerchantView } from './schema'

const MerchantNumber = z.string().check(z.regex(/^\d{8,12}$/))
const Pem = (length: number) => z.string().check(z.minLength(1), z.maxLength(length))
type Ref = { estateId: string; proposalId: string }

export const merchantContract = {
  /** An account's keys as the merchant platform hands them out. They are sealed at once and never shown again. */
  'merchant.request': command({
    input: {
      estateId: Id,
      mchid: MerchantNumber,
      /** With a service provider: the estate's own number; `mchid` and the keys are the provider's. */
      subMchid: z.optional(MerchantNumber),
      serial: z.string().check(z.regex(/^[0-9A-Fa-f]{16,64}$/)),
      privateKey: Pem(8000),
      apiV3Key: z.string().check(z.minLength(1), z.maxLength(100)),
      platformId: z.string().check(z.regex(/^PUB_KEY_ID_[0-9A-Za-z]{1,60}$/)),
      platformKey: Pem(4000),
    },
    who: { admin: 'estate' },
    refuses: [
      'estate.not_found',
      'merchant.private_key',
      'merchant.public_key',
      'merchant.same_pair',
      'merchant.v3_key',
      'merchant.taken',
    ],
    gives: gives<Ref>(),
  }),
  /**
   * A first account, and new keys of the same, are in use at once; another account after a pause (`merchant.stop`).
   * Orders made before stay with theirs.
   */
  'merchant.approve': command({
    input: { estateId: Id, proposalId: Id },
    who: { manager: 'estate' },
    refuses: [
      'estate.not_found',
      'merchant.not_waiting',
      'approval.expired',
      'approval.same_person',
      'merchant.not_accepted',
      'merchant.taken',
    ],
    gives: gives<Ref>(),
  }),
  /** Rejected keys are forgotten. */
  'merchant.reject': command({
    input: { estateId: Id, proposalId: Id },
    who: { manager: 'estate' },
    refuses: ['estate.not_found', 'merchant.not_waiting'],
    gives: gives<Ref>(),
  }),
  'merchant.stop': command({
    input: { estateId: Id, proposalId: Id },
    who: { manager: 'estate', accountant: 'estate', treasurer: 'estate', admin: 'estate' },
    refuses: ['estate.not_found', 'merchant.not_waiting'],
    gives: gives<Ref>(),
  }),
  /** Numbers and dates of the estate's accounts, no key. */
  'merchant.get': query({
    input: { estateId: Id },
    who: { admin: 'estate', manager: 'estate', accountant: 'estate', treasurer: 'estate' },
    refuses: ['estate.not_found'],
    gives: gives<MerchantView>(),
  }),
}
