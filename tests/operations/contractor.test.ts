import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { LocalCloud, PNG, requestId } from '../local-cloud'

const CLERK = 'wx_clerk_li'
const DAY = 24 * 3_600_000
jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
})
afterAll(() => cloud.stop())

const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const reported = async (what: string, note = ''): Promise<string> => {
  const houseId = cloud.who('wx_owner_lin').houses[0]?.houseId
  const input = { houseId, room: '厨房', what, note, severity: 'major', warranty: 'fit_out' }
  return (await cloud.call(CLERK, 'defect.report', input)).body.defectId
}
const sendTo = async (party: string, defectIds: string[], more: object = {}) => {
  const { status, body } = await cloud.call(CLERK, 'defect.send', { estateId, party, defectIds, ...more })
  expect([status, body.code]).toEqual([200, undefined])
  const token = new URL(body.url.replace('/#', '')).searchParams.get('token') as string
  return { ...body, token } as { batchId: string; url: string; token: string; expiresAt: number }
}
const byLink = async (token: string, operation: string, input: object = {}) =>
  cloud.send(operation, JSON.stringify({ requestId: requestId(), ...input }), token)
const seen = async (token: string) => (await byLink(token, 'defect.sent')).body
const ENDED = { status: 401, body: { code: 'defect.link_ended' } }

describe('a contractor with a link', () => {
  test('sees where and what, and no telephone number or person', async () => {
    const defectId = await reported('橱柜门脱落', '业主电话 13800000001，或 0591-83334444，随时可上门')
    const { token, url } = await sendTo('宏远装饰', [defectId])
    expect(url).toMatch(/^http.*\/#\/.*token=lnk_bat_/)
    const view = await seen(token)
    expect(view).toMatchObject({
      party: '宏远装饰',
      items: [{ defectId, what: '橱柜门脱落', state: 'sent_to_developer', note: '业主电话 ***，或 ***，随时可上门' }],
    })
    for (const secret of ['13800000001', '83334444', '林', 'per_', 'hse_', 'wx_'])
      expect(JSON.stringify(view)).not.toContain(secret)
  })
  test('gives a date, then says it is done with a photo of its own; tapping twice does it once', async () => {
    const defectId = await reported('门吸松动')
    const { token } = await sendTo('宏远装饰', [defectId])
    const scheduledAt = (await now()) + 2 * DAY
    const input = { defectId, scheduledAt, note: '周四上午到', requestId: requestId() }
    const twice = await Promise.all([byLink(token, 'defect.answer', input), byLink(token, 'defect.answer', input)])
    expect(twice.map(one => one.status)).toEqual([200, 200])
    expect((await seen(token)).items[0]).toMatchObject({
      state: 'scheduled',
      scheduledAt,
      answers: [{ to: 'accepted' }, { to: 'scheduled', note: '周四上午到' }],
    })
    const target = (await byLink(token, 'file.target', { extension: 'png', bytes: PNG.length })).body
    await fetch(target.url, { method: 'PUT', body: new Uint8Array(PNG), headers: target.headers })
    expect(await byLink(token, 'defect.answer', { defectId, done: true, photos: [target.fileId] })).toMatchObject({
      status: 200,
    })
    const after = (await cloud.call(CLERK, 'defect.get', { defectId })).body
    expect(after).toMatchObject({ state: 'fixed', photos: [{ fileId: expect.stringContaining('/kept/') }] })
    expect(after.history.at(-1)).toMatchObject({ byName: '宏远装饰' })
    // Somebody may be delivering already: time that passes waits for it.
    await cloud.advance('PT1M')
    const told = (await cloud.call(CLERK, 'notice.inbox')).body.items.map((row: any) => row.event)
    expect(told).toContain('defect.answered')
  })
  test('adds a note or a photo without a date, but not nothing, not a past date, not “done” out of turn', async () => {
    const defectId = await reported('踢脚线开裂')
    const { token } = await sendTo('宏远装饰', [defectId])
    const say = (more: object) => byLink(token, 'defect.answer', { defectId, ...more })
    expect(await say({ note: '需要定制，约一周' })).toMatchObject({ status: 200 })
    expect((await seen(token)).items[0]).toMatchObject({
      state: 'sent_to_developer',
      answers: [{ note: '需要定制，约一周' }],
    })
    expect(await say({})).toMatchObject({ status: 400, body: { code: 'defect.nothing_said' } })
    expect(await say({ scheduledAt: 1 })).toMatchObject({ status: 400, body: { code: 'defect.date_needed' } })
    expect(await say({ done: true })).toMatchObject({ status: 409, body: { code: 'defect.wrong_state' } })
    expect(await say({ photos: [await cloud.upload(CLERK, PNG, 'png')] })).toMatchObject({
      status: 403,
      body: { code: 'file.not_yours' },
    })
  })
  test('reads the batch as a workbook, without telephone numbers', async () => {
    const { token, batchId } = await sendTo('明辉防水', [
      await reported('=cmd()', '联系 138-0000-0001'),
      await reported('渗水'),
    ])
    const { body } = await byLink(token, 'defect.workbook', { batchId })
    const bytes = Buffer.from(await (await fetch(body.url)).arrayBuffer())
    const [sheet] = (await readWorkbook(bytes)) as unknown as { sheet: string; data: unknown[][] }[]
    expect(sheet?.sheet).toBe('明辉防水')
    expect(sheet?.data[0]).toEqual(expect.arrayContaining(['房号', '问题', '要求完成']))
    expect(sheet?.data.slice(1).map(row => row[3])).toEqual(['=cmd()', '渗水'])
    expect(JSON.stringify(sheet)).not.toMatch(/138-0000/)
    const english = await cloud.call(CLERK, 'defect.workbook', { batchId, language: 'en' })
    expect(english.status).toBe(200)
  })
})

describe('a link is no more than it says', () => {
  test('another batch’s defect looks like none, and so does one given to somebody else since', async () => {
    const [mine, theirs] = [await reported('甲'), await reported('乙')]
    const [one, other] = [await sendTo('甲公司', [mine]), await sendTo('乙公司', [theirs])]
    const answer = (token: string, defectId: string) => byLink(token, 'defect.answer', { defectId, note: '好' })
    const none = (await answer(one.token, 'dfc_none')).body
    expect((await answer(one.token, theirs)).body).toEqual(none)
    expect(none).toMatchObject({ code: 'defect.not_found' })
    expect(await byLink(one.token, 'defect.workbook', { batchId: other.batchId })).toMatchObject({
      status: 404,
      body: { code: 'defect.batch_not_found' },
    })
    await sendTo('乙公司', [mine])
    expect((await seen(one.token)).items).toEqual([])
    expect((await answer(one.token, mine)).body).toEqual(none)
  })
  test('it opens nothing but its own verbs', async () => {
    const defectId = await reported('丙')
    const { token } = await sendTo('丙公司', [defectId])
    for (const [operation, input] of [
      ['people.me', {}],
      ['people.claim', { estateId, houseCode: '1', name: '林', role: 'owner', evidence: [] }],
      ['defect.list', { estateId }],
      ['defect.get', { defectId }],
      ['defect.move', { defectId, to: 'closed' }],
      ['defect.send', { estateId, party: 'x', defectIds: [defectId] }],
      ['notice.inbox', {}],
    ] as const) {
      const { status, body } = await byLink(token, operation, input)
      expect([operation, status, body.code]).toEqual([
        operation,
        expect.any(Number),
        expect.stringMatching(/^(access\.denied|request\.malformed)$/),
      ])
    }
  })
  test('altered, expired, revoked or made up, it has ended, all alike', async () => {
    const { token, batchId } = await sendTo('丁公司', [await reported('丁')], { days: 1 })
    expect((await byLink(token, 'defect.sent')).status).toBe(200)
    const other = await sendTo('戊公司', [await reported('戊')])
    const altered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    const swapped = `${token.split('.')[0]}.${other.token.split('.')[1]}`
    for (const wrong of [altered, swapped, `${token}x`, 'lnk_', `lnk_bat_${'0'.repeat(26)}.${'A'.repeat(43)}`])
      expect(await byLink(wrong, 'defect.sent')).toMatchObject(ENDED)
    expect((await cloud.call(CLERK, 'defect.revokeLink', { batchId: other.batchId })).status).toBe(200)
    expect(await byLink(other.token, 'defect.sent')).toMatchObject(ENDED)
    expect(await byLink(other.token, 'file.target', { extension: 'png', bytes: 1 })).toMatchObject(ENDED)
    await cloud.advance('P1DT1M')
    expect(await byLink(token, 'defect.sent')).toMatchObject(ENDED)
    const rows = (await cloud.call(CLERK, 'defect.batches', { estateId })).body.items
    const link = (id: string) => rows.find((row: any) => row.batchId === id)?.link
    expect([link(batchId), link(other.batchId)]).toEqual(['expired', 'revoked'])
    expect(await cloud.call(CLERK, 'defect.batchLink', { batchId })).toMatchObject(ENDED)
  })
  test('its secret is in no document, and the same tap gives the same link', async () => {
    const input = { estateId, party: '己公司', defectIds: [await reported('己')], requestId: requestId() }
    const [one, two] = await Promise.all([
      cloud.call(CLERK, 'defect.send', input),
      cloud.call(CLERK, 'defect.send', input),
    ])
    expect(one.body.url).toBe(two.body.url)
    expect((await cloud.call(CLERK, 'defect.batchLink', { batchId: one.body.batchId })).body.url).toBe(one.body.url)
    const secret = one.body.url.split('.').at(-1) as string
    expect(secret.length).toBe(43)
    const file = readFileSync(join(cloud.data, 'database.sqlite')).toString('latin1')
    const log = readFileSync(join(cloud.data, 'database.sqlite-wal')).toString('latin1')
    expect([file.includes(secret), log.includes(secret)]).toEqual([false, false])
    expect(file.includes(one.body.batchId) || log.includes(one.body.batchId)).toBe(true)
  })
  test('a clerk cannot send what is closed, what does not exist or what is another estate’s', async () => {
    const send = (more: object) => cloud.call(CLERK, 'defect.send', { estateId, party: 'x', ...more })
    expect(await send({ defectIds: ['dfc_none'] })).toMatchObject({ status: 404, body: { code: 'defect.not_found' } })
    expect(await send({ estateId: 'est_none', defectIds: ['dfc_none'] })).toMatchObject({
      status: 404,
      body: { code: 'estate.not_found' },
    })
    expect(await cloud.call(CLERK, 'defect.batches', { estateId: 'est_none' })).toMatchObject({ status: 404 })
    expect(await cloud.call(CLERK, 'defect.revokeLink', { batchId: 'bat_none' })).toMatchObject({
      status: 404,
      body: { code: 'defect.batch_not_found' },
    })
    const defectId = await reported('庚')
    for (const step of [{ to: 'sent_to_developer' }, { to: 'disputed', note: 'x' }])
      expect((await cloud.call(CLERK, 'defect.move', { defectId, ...step })).status).toBe(200)
    expect((await cloud.call('wx_supervisor_wang', 'defect.move', { defectId, to: 'closed', note: 'x' })).status).toBe(
      200,
    )
    expect(await send({ defectIds: [defectId] })).toMatchObject({ status: 409, body: { code: 'defect.wrong_state' } })
  })
})
