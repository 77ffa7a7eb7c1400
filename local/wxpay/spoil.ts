import { generateKeyPairSync } from 'node:crypto'
import type { Packet } from './callbacks'
import type { CallbackFault } from './faults'

let stranger: string | null = null

/** How a callback is spoiled: before it is sealed, in its seal, or on its way. */
export const spoil = {
  /** Genuinely sealed, but about something else than was ordered. */
  content(content: Record<string, unknown>, fault?: CallbackFault): Record<string, unknown> {
    const amount = content.amount as Record<string, unknown>
    if (fault === 'wrong-amount') return { ...content, amount: { ...amount, total: Number(amount.total) - 1 } }
    if (fault === 'wrong-currency') return { ...content, amount: { ...amount, currency: 'USD' } }
    if (fault === 'wrong-mchid')
      return content.sp_mchid ? { ...content, sub_mchid: '1900009999' } : { ...content, mchid: '1900009999' }
    if (fault === 'wrong-appid') return { ...content, [content.sp_mchid ? 'sp_appid' : 'appid']: 'wxother0000000000' }
    return content
  },
  ciphertext(text: string, fault?: CallbackFault): string {
    if (fault !== 'bad-tag') return text
    const bytes = Buffer.from(text, 'base64')
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    return bytes.toString('base64')
  },
  packet(packet: Packet, fault?: CallbackFault): Packet {
    const signature = String(packet.headers['wechatpay-signature'])
    if (fault === 'alter') return { ...packet, body: packet.body.replace('"resource_type"', '"resource_typo"') }
    if (fault === 'signtest')
      return {
        ...packet,
        headers: { ...packet.headers, 'wechatpay-signature': `WECHATPAY/SIGNTEST/${signature.slice(20)}` },
      }
    return packet
  },
  /** A key that WeChat Pay never had. */
  forger(): string {
    stranger ??= generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey
    return stranger
  },
}
