import type { IncomingMessage } from 'node:http'
import { freshKeys, publicHalf, readKeys, type WxPayKeys, writeKeys } from './keys'
import { authorizationOf, verify } from './seal'

/** Everybody who has an account at this WeChat Pay. */
export class Merchants {
  readonly all: WxPayKeys[]
  private readonly publicKeys: Map<string, string>
  constructor(
    private readonly folder: string,
    private readonly now: () => number,
  ) {
    this.all = readKeys(folder)
    this.publicKeys = new Map(this.all.map(one => [one.mchid, publicHalf(one.merchantKey)]))
  }
  of(mchid: string): WxPayKeys {
    const found = this.all.find(one => one.mchid === mchid)
    if (!found) throw new Error(`WeChat Pay knows no merchant ${mchid}`)
    return found
  }
  /** The merchant's account, opened unless there is one; with `again` it gets a new certificate and key. */
  open(mchid: string, again = false): WxPayKeys {
    const known = this.all.find(one => one.mchid === mchid)
    if (known && !again) return known
    const keys = { ...freshKeys(mchid), ...(known && { platformId: known.platformId, platformKey: known.platformKey }) }
    this.all.splice(known ? this.all.indexOf(known) : this.all.length, known ? 1 : 0, keys)
    this.publicKeys.set(mchid, publicHalf(keys.merchantKey))
    writeKeys(this.folder, this.all)
    return keys
  }
  /** Whose request this is, or why it is nobody's. */
  callerOf(request: IncomingMessage, path: string, body: string): WxPayKeys | string {
    const found = authorizationOf(request.headers.authorization)
    if (!found) return 'Http头缺少认证信息'
    const { mchid, serial_no, timestamp, nonce_str, signature } = found
    const caller = this.all.find(one => one.mchid === mchid && one.merchantSerial === serial_no)
    if (!caller) return '商户号或证书序列号有误'
    if (Math.abs(this.now() / 1000 - Number(timestamp)) > 300) return '时间戳已过期'
    const key = this.publicKeys.get(mchid) ?? ''
    return verify(key, signature, request.method ?? '', path, timestamp, nonce_str, body) ? caller : '签名错误'
  }
}
