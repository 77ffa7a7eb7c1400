import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Outbox } from '../../local/outbox'
import { ROBOT_KEYS, TEMPLATES } from '../../local/settings'
import { WeChat } from '../../local/wechat/index'
import { WeCom } from '../../local/wecom/index'

const folder = mkdtempSync(join(tmpdir(), 'anju-vendors-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let now = 1_800_000_000_000
let wechat: WeChat
let outbox: Outbox
let run = 0
const clock = () => now
beforeEach(() => {
  run += 1
  outbox = new Outbox(join(folder, `messages-${run}`), clock)
  wechat = new WeChat(outbox, join(folder, `wechat-${run}`), clock)
})
const TEMPLATE = TEMPLATES['ticket.accepted'] as string
const APP = { grant_type: 'client_credential', appid: 'wxlocal00000000001', secret: 'local-secret' }
const token = () => wechat.answer('/cgi-bin/stable_token', new URLSearchParams(), APP).access_token as string
const message = (data: Record<string, { value: unknown }>, more = {}) => ({
  touser: 'wx_owner_lin',
  template_id: TEMPLATE,
  page: 'pages/inbox/index',
  data,
  ...more,
})
const send = (body: Record<string, unknown>, access = token()) =>
  wechat.answer('/cgi-bin/message/subscribe/send', new URLSearchParams({ access_token: access }), body).errcode

describe('WeChat', () => {
  const good = { thing1: { value: '维修师傅已接单' }, time2: { value: '2026-11-23 09:30' } }

  test('a person who allowed one message gets one, even after a restart between', () => {
    wechat.accept('wx_owner_lin', TEMPLATE)
    const restarted = new WeChat(outbox, join(folder, `wechat-${run}`), clock)
    wechat = restarted
    expect(send(message(good))).toBe(0)
    expect(send(message(good))).toBe(43101)
    expect(outbox.all()).toHaveLength(1)
  })

  test.each([
    ['a thing of 21 characters', { thing1: { value: '一'.repeat(21) } }, 47003],
    ['a thing of 20 characters', { thing1: { value: '一'.repeat(20) } }, 0],
    ['an empty value', { thing1: { value: '' } }, 47003],
    ['a line break', { thing1: { value: 'a\nb' } }, 47003],
    ['a phrase of six', { phrase1: { value: '一二三四五六' } }, 47003],
    ['a phrase in Latin', { phrase1: { value: 'done' } }, 47003],
    ['a time without a date', { time1: { value: 'soon' } }, 47003],
    ['Chinese in a character string', { character_string1: { value: '工单1' } }, 47003],
    ['an amount of eleven digits', { amount1: { value: '12345678901' } }, 47003],
    ['an amount in yuan', { amount1: { value: '¥123.45' } }, 0],
    ['a name of eleven', { name1: { value: '一'.repeat(11) } }, 47003],
    ['a field of no kind', { colour1: { value: 'red' } }, 47003],
    ['no field', {}, 47003],
  ])('%s is answered as WeChat does', (_, data, errcode) => {
    wechat.accept('wx_owner_lin', TEMPLATE)
    expect(send(message(data as never))).toBe(errcode)
  })

  test('a wrong receiver, template, page or token has its own code', () => {
    wechat.accept('wx_owner_lin', TEMPLATE)
    expect(send(message(good, { touser: '' }))).toBe(40003)
    expect(send(message(good, { template_id: 'other' }))).toBe(40037)
    expect(send(message(good, { page: 'https://evil.example' }))).toBe(41030)
    expect(send(message(good), 'forged')).toBe(40001)
  })

  test('a token ends after two hours and a new one works', () => {
    wechat.accept('wx_owner_lin', TEMPLATE)
    const old = token()
    now += 7_200_001
    expect(send(message(good), old)).toBe(42001)
    expect(token()).not.toBe(old)
    expect(send(message(good))).toBe(0)
  })

  test('a test may demand an answer, once', () => {
    wechat.accept('wx_owner_lin', TEMPLATE)
    wechat.force(45009, 1)
    expect(send(message(good))).toBe(45009)
    expect(send(message(good))).toBe(0)
  })

  test('a phone code is vouched for once', () => {
    const code = wechat.phoneCode('13800000001')
    const ask = () =>
      wechat.answer('/wxa/business/getuserphonenumber', new URLSearchParams({ access_token: token() }), { code })
    expect(ask()).toMatchObject({ errcode: 0, phone_info: { purePhoneNumber: '13800000001' } })
    expect(ask()).toMatchObject({ errcode: 40029 })
  })
})

describe('WeCom', () => {
  const key = ROBOT_KEYS[0] as string
  const say = (wecom: WeCom, content: string, to = key) =>
    wecom.answer('/cgi-bin/webhook/send', new URLSearchParams({ key: to }), {
      msgtype: 'markdown',
      markdown: { content },
    }).errcode

  test('a robot takes twenty messages a minute and no more', () => {
    const wecom = new WeCom(outbox, clock)
    for (let count = 0; count < 20; count += 1) expect(say(wecom, `${count}`)).toBe(0)
    expect(say(wecom, 'one more')).toBe(45009)
    now += 60_001
    expect(say(wecom, 'later')).toBe(0)
  })

  test('a robot refuses a foreign key and more than 4,096 bytes', () => {
    const wecom = new WeCom(outbox, clock)
    expect(say(wecom, 'hello', 'other')).toBe(93000)
    expect(say(wecom, '一'.repeat(1366))).toBe(40058)
    expect(say(wecom, '一'.repeat(1365))).toBe(0)
  })
})
