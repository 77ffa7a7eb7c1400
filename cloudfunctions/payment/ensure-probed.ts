import type { Probe } from '../../shared/merchant/schema'
import { payKeys } from '../merchant/keys'
import { probed, proposals, type SealedKeys, waitingSecretOf } from '../merchant/store'
import { openSecret } from '../operation/secret'
import { settings } from '../operation/settings'
import { WechatPay } from './wechat-pay'

/** An order nobody makes. */
const NO_ORDER = 'anju_probe_0'

/**
 * Asks WeChat Pay about an order that does not exist, with the keys that wait. A signed answer, whatever it says, proves
 * both ends: WeChat Pay took our signature, and we could verify its. Changes nothing but what the proposal says of that.
 */
export async function ensureProbed(estateId: string): Promise<void> {
  const waiting = await proposals.find(null, estateId)
  if (!waiting || waiting.probe === 'accepted') return
  const keys = await openSecret<SealedKeys>(null, waitingSecretOf(estateId))
  if (!keys) return
  const merchant = { appid: settings().ANJU_WX_APPID, subMchid: keys.subMchid || null }
  const asked = await new WechatPay(payKeys(keys)).query(merchant, NO_ORDER)
  const isDoubted = asked.kind === 'unknown' && /^(unsigned 4|EV3_)/.test(asked.reason)
  const probe: Probe = asked.kind !== 'unknown' ? 'accepted' : isDoubted ? 'refused' : 'unknown'
  await probed(waiting, probe)
}
