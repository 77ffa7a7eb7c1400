import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Outbox } from '../outbox'
import { TEMPLATES } from '../settings'

type Body = Record<string, unknown>
const TOKEN_MS = 7_200_000
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
  private tokenUntil = 0
  private readonly quota: Map<string, number>
  private readonly phoneCodes = new Map<string, { phone: string; country: string }>()
  private forced: number[] = []
  private readonly shapes = new Map<string, string[]>()
  constructor(
    private readonly outbox: Outbox,
    private readonly file: string,
    private readonly now: () => number,
  ) {
    this.quota = new Map(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
  }

  /** What the phone's button gives when its owner allows the number. */
  phoneCode(phone: string, country = '86'): string {
    const code = randomBytes(16).toString('hex')
    this.phoneCodes.set(code, { phone, country })
    return code
  }
  /** The person tapped “allow” for a template. */
  accept(openId: string, templateId: string): number {
    const left = (this.quota.get(`${openId}:${templateId}`) ?? 0) + 1
    this.grant(`${openId}:${templateId}`, left)
    return left
  }
  private grant(key: string, left: number): void {
    this.quota.set(key, left)
    writeFileSync(this.file, JSON.stringify([...this.quota]))
  }
  /** The fields this template has; without them any that are well formed are taken. */
  shape(templateId: string, fields: string[]): void {
    this.shapes.set(templateId, fields)
  }
  /** The next sends are answered with this error, whatever they say: −1, 45009, 43101 … */
  force(errcode: number, times: number): void {
    this.forced = Array.from({ length: Math.min(times, 1000) }, () => errcode)
  }

  answer(path: string, query: URLSearchParams, body: Body): Body {
    if (path === '/cgi-bin/stable_token') return this.stableToken(body)
    const token = query.get('access_token')
    if (token && token === this.token && this.tokenUntil <= this.now())
      return { errcode: 42001, errmsg: 'access_token expired' }
    if (!this.token || token !== this.token)
      return { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' }
    if (path === '/wxa/business/getuserphonenumber') return this.phoneNumber(body)
    if (path === '/cgi-bin/message/subscribe/send') return this.send(body)
    return { errcode: 40066, errmsg: 'invalid url' }
  }
  private stableToken({ appid, secret, grant_type }: Body): Body {
    if (grant_type !== 'client_credential' || appid !== 'wxlocal00000000001')
      return { errcode: 40013, errmsg: 'invalid appid' }
    if (secret !== 'local-secret') return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (this.tokenUntil <= this.now()) {
      this.token = randomBytes(32).toString('hex')
      this.tokenUntil = this.now() + TOKEN_MS
    }
    return { access_token: this.token, expires_in: Math.floor((this.tokenUntil - this.now()) / 1000) }
  }
  private phoneNumber({ code }: Body): Body {
    const known = this.phoneCodes.get(String(code))
    this.phoneCodes.delete(String(code))
    if (!known) return { errcode: 40029, errmsg: 'invalid code' }
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: known.country === '86' ? known.phone : `+${known.country}${known.phone}`,
        purePhoneNumber: known.phone,
        countryCode: known.country,
      },
    }
  }
  private send({ touser, template_id, page, data }: Body): Body {
    const forced = this.forced.shift()
    if (forced !== undefined) return { errcode: forced, errmsg: 'as the test demanded' }
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (!Object.values(TEMPLATES).includes(String(template_id)))
      return { errcode: 40037, errmsg: 'invalid template_id' }
    if (page !== undefined && !/^(pages|packages)\//.test(String(page)))
      return { errcode: 41030, errmsg: 'invalid page' }
    const fields = Object.entries((data ?? {}) as Record<string, { value?: unknown }>)
    const lacking = this.shapes.get(String(template_id))?.find(name => !fields.some(([given]) => given === name))
    if (lacking) return { errcode: 47003, errmsg: `argument invalid! data.${lacking}.value is empty` }
    const wrong = fields.find(([name, { value }]) => {
      const rule = RULES.find(([pattern]) => pattern.test(name))
      return typeof value !== 'string' || value === '' || /[\r\n]/.test(value) || !rule?.[1](value)
    })
    if (fields.length === 0 || wrong)
      return { errcode: 47003, errmsg: `argument invalid! data.${wrong?.[0] ?? ''}.value invalid` }
    const key = `${touser}:${template_id}`
    const left = this.quota.get(key) ?? 0
    if (left <= 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    this.grant(key, left - 1)
    this.outbox.add({
      channel: 'subscribe',
      to: touser,
      templateId: String(template_id),
      page: String(page ?? ''),
      text: fields.map(([, { value }]) => value).join(' · '),
    })
    return { errcode: 0, errmsg: 'ok', msgid: this.now() }
  }
}
