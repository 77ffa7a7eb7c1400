import { randomBytes } from 'node:crypto'
import type { Outbox } from '../outbox'
import { TEMPLATES } from '../settings'

type Body = Record<string, unknown>
const RULES: [RegExp, (value: string) => boolean][] = [
  [/^thing\d+$/, value => [...value].length <= 20],
  [/^(number|letter|character_string)\d+$/, value => value.length <= 32 && !/[\u4e00-\u9fff]/.test(value)],
  [/^phrase\d+$/, value => /^[\u4e00-\u9fff]{1,5}$/.test(value)],
  [/^name\d+$/, value => [...value].length <= 10],
  [/^amount\d+$/, value => /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/.test(value)],
  [/^(time|date)\d+$/, value => /^\d{4}[-年]\d{1,2}[-月]\d{1,2}日?( \d{1,2}:\d{2}(:\d{2})?)?$/.test(value)],
]

/** WeChat's server as our doors see it: tokens, vouched phone numbers and subscribe messages with their quotas. */
export class WeChat {
  private token = ''
  private readonly quota = new Map<string, number>()
  private readonly phoneCodes = new Map<string, string>()
  constructor(private readonly outbox: Outbox) {}

  /** What the phone's button gives when its owner allows the number. */
  phoneCode(phone: string): string {
    const code = randomBytes(16).toString('hex')
    this.phoneCodes.set(code, phone)
    return code
  }
  /** The person tapped “allow” for a template. */
  accept(openId: string, templateId: string): number {
    const left = (this.quota.get(`${openId}:${templateId}`) ?? 0) + 1
    this.quota.set(`${openId}:${templateId}`, left)
    return left
  }

  answer(path: string, query: URLSearchParams, body: Body): Body {
    if (path === '/cgi-bin/stable_token') return this.stableToken(body)
    if (!this.token || query.get('access_token') !== this.token)
      return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
    if (path === '/wxa/business/getuserphonenumber') return this.phoneNumber(body)
    if (path === '/cgi-bin/message/subscribe/send') return this.send(body)
    return { errcode: 40066, errmsg: 'invalid url' }
  }
  private stableToken({ appid, secret, grant_type }: Body): Body {
    if (grant_type !== 'client_credential' || appid !== 'wxlocal00000000001')
      return { errcode: 40013, errmsg: 'invalid appid' }
    if (secret !== 'local-secret') return { errcode: 40125, errmsg: 'invalid appsecret' }
    this.token ||= randomBytes(32).toString('hex')
    return { access_token: this.token, expires_in: 7200 }
  }
  private phoneNumber({ code }: Body): Body {
    const phone = this.phoneCodes.get(String(code))
    this.phoneCodes.delete(String(code))
    if (!phone) return { errcode: 40029, errmsg: 'invalid code' }
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: `+86${phone}`, purePhoneNumber: phone, countryCode: '86' },
    }
  }
  private send({ touser, template_id, page, data }: Body): Body {
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (!Object.values(TEMPLATES).includes(String(template_id)))
      return { errcode: 40037, errmsg: 'invalid template_id' }
    if (page !== undefined && !/^(pages|packages)\//.test(String(page)))
      return { errcode: 41030, errmsg: 'invalid page' }
    const fields = Object.entries((data ?? {}) as Record<string, { value?: unknown }>)
    const wrong = fields.find(([name, { value }]) => {
      const rule = RULES.find(([pattern]) => pattern.test(name))
      return typeof value !== 'string' || value === '' || /[\r\n]/.test(value) || !rule?.[1](value)
    })
    if (fields.length === 0 || wrong)
      return { errcode: 47003, errmsg: `argument invalid! data.${wrong?.[0] ?? ''}.value invalid` }
    const key = `${touser}:${template_id}`
    const left = this.quota.get(key) ?? 0
    if (left <= 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    this.quota.set(key, left - 1)
    this.outbox.add({
      channel: 'subscribe',
      to: touser,
      templateId: String(template_id),
      page: String(page ?? ''),
      text: fields.map(([, { value }]) => value).join(' · '),
    })
    return { errcode: 0, errmsg: 'ok', msgid: Date.now() }
  }
}
