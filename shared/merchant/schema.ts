/** Who takes the money at WeChat Pay: a merchant, or a merchant served by a service provider. */
export interface Party {
  /** The direct merchant, or the service provider. */
  mchid: string
  /** The sub-merchant; empty for a direct merchant. */
  subMchid: string
}
/** The name of a party's account: the last segments of its callbacks' address carry it, and its statements go by it. */
export const accountOf = ({ mchid, subMchid }: Party): string => (subMchid ? `${mchid}-${subMchid}` : mchid)

/** Whether WeChat Pay took a request signed with waiting keys, and answered under the public key named. */
export type Probe = 'unknown' | 'accepted' | 'refused'

/** What may be shown of an account's keys: no key. Times in ms. */
export interface KeysView extends Party {
  /** Of the merchant's API certificate. */
  serial: string
  /** `PUB_KEY_ID_…` */
  platformId: string
}
export interface MerchantView {
  estateId: string
  /** The account new orders go to; null: WeChat Pay is not set up. */
  current: (KeysView & { since: number }) | null
  /** Brought, waiting for the manager. */
  waiting:
    | (KeysView & {
        proposalId: string
        requestedAt: number
        probe: Probe
        /** Approved, and until when anybody who was told can stop it; null: not approved yet. */
        takesEffectAt: number | null
        /** Whoever looks brought it: another person approves. */
        mine: boolean
      })
    | null
  /** Accounts that took money before: refunds and statements still go through them. */
  former: (KeysView & { since: number })[]
}
