import { createHash } from 'node:crypto'
import { LocalCloud, PNG, requestId } from '../local-cloud'
import { acceptedForm } from '../walked-house'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
jest.setTimeout(60_000)
let cloud: LocalCloud
let form: { inspectionId: string; hash: string }
beforeAll(async () => {
  cloud = await LocalCloud.start()
  form = await acceptedForm(cloud, cloud.who(OWNER).houses[0]?.houseId as string, [
    await cloud.upload(CLERK, PNG, 'png'),
  ])
}, 60_000)
afterAll(() => cloud.stop())

const page = async (path: string, language = 'zh') => {
  const reply = await fetch(cloud.url + path, { headers: { 'accept-language': language } })
  return { status: reply.status, html: await reply.text(), policy: reply.headers.get('content-security-policy') }
}
const printed = async (as = OWNER, more = {}) =>
  (await cloud.call(as, 'inspection.print', { inspectionId: form.inspectionId, ...more })).body
const verified = async (code: string, hash?: string) =>
  cloud.call(null, 'inspection.verify', { code, ...(hash && { hash }) })

describe('a sealed form on paper', () => {
  test('the clock prints it soon after sealing, and the owner finds it ready', async () => {
    await cloud.post('/local/jobs/papers/run')
    const asked = await cloud.call(OWNER, 'inspection.print', { inspectionId: form.inspectionId })
    expect(asked).toMatchObject({ status: 200, body: { code: expect.stringMatching(/^F[0-9A-Z]{19}$/), missing: [] } })
    const bytes = Buffer.from(await (await fetch(asked.body.url)).arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(asked.body.fileHash)
    expect(bytes.length).toBeLessThan(400_000)
    expect(bytes.toString('latin1')).toMatch(/\/Subtype \/Image/)
  })
  test('whoever taps twice, or two at once, gets one paper with one code', async () => {
    const same = { inspectionId: form.inspectionId, requestId: requestId(), language: 'en' }
    const papers = await Promise.all([printed(OWNER, same), printed(OWNER, same), printed(CLERK, { language: 'en' })])
    expect(new Set(papers.map(one => `${one.code} ${one.fileHash}`)).size).toBe(1)
    expect(papers[0].fileHash).not.toBe((await printed()).fileHash)
    expect(papers[0].code).toBe((await printed()).code)
  })
  test('a neighbour gets no paper, and an open form has none', async () => {
    expect(await printed('wx_owner_chen')).toMatchObject({ code: 'inspection.not_found' })
    const { inspectionId } = (
      await cloud.call(CLERK, 'inspection.open', { houseId: cloud.who('wx_owner_chen').houses[0]?.houseId })
    ).body
    expect(await cloud.call(CLERK, 'inspection.print', { inspectionId })).toMatchObject({
      status: 409,
      body: { code: 'inspection.not_sealed' },
    })
  })
  test('while the printer is down the owner is told to try again, and the clock prints it later', async () => {
    const other = await acceptedForm(cloud, cloud.who('wx_owner_zhou').houses[0]?.houseId as string)
    await cloud.post('/local/faults', { vendor: 'storage', mode: 'fail' })
    const down = await cloud.call(CLERK, 'inspection.print', { inspectionId: other.inspectionId })
    expect(down).toMatchObject({ status: 503, body: { code: 'paper.unavailable', retry: true } })
    await cloud.post('/local/faults', { vendor: 'storage', mode: 'none' })
    await cloud.advance('PT10M')
    expect(await cloud.call(CLERK, 'inspection.print', { inspectionId: other.inspectionId })).toMatchObject({
      status: 200,
    })
  })
})

describe('whoever holds a paper checks it without an account', () => {
  test('the sealed file is told from a changed one, by its own hash and by the digest printed on it', async () => {
    const { code, fileHash } = await printed()
    expect((await verified(code)).body).toMatchObject({ intact: true, same: null, outcome: 'accepted' })
    expect((await verified(code, fileHash)).body).toMatchObject({ same: true })
    expect((await verified(code, form.hash)).body).toMatchObject({ same: true })
    expect((await verified(code, 'f'.repeat(64))).body).toMatchObject({ same: false })
  })
  test('nothing in the answer is about a person', async () => {
    const { code } = await printed()
    const { body } = await verified(code)
    const text = JSON.stringify(body)
    for (const word of ['林', 'per_', 'hse_', '501', '13800000001', form.inspectionId]) expect(text).not.toContain(word)
    expect(body.house).toMatch(/\*+$/)
  })
  test('a code of no paper is refused', async () => {
    expect(await verified(`F${'0'.repeat(19)}`)).toMatchObject({
      status: 404,
      body: { code: 'inspection.unknown_code' },
    })
  })
  test('the page says the same, in Chinese and in English, and lets no script in but its own', async () => {
    const { code, fileHash } = await printed()
    expect((await page('/verify/')).html).toContain('验证码')
    const typed = code.replace(/(.{4})/g, '$1-').toLowerCase()
    const seen = await page(`/verify/?code=${typed}`)
    expect(seen).toMatchObject({ status: 200, html: expect.stringContaining('由我们开具') })
    expect(seen.policy).toMatch(/default-src 'none'.*script-src 'sha256-[A-Za-z0-9+/]{43}='/)
    expect((await page(`/verify/${code}?hash=${fileHash}`, 'en')).html).toContain('This file is the sealed one')
    expect((await page(`/verify/${code}?hash=${'0'.repeat(64)}`)).html).toContain('此文件不是封存的原件')
    expect(await page(`/verify/F${'0'.repeat(19)}`)).toMatchObject({ status: 404 })
    const odd = await page(`/verify/${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(odd.status).toBe(404)
    expect(odd.html).not.toContain('alert(1)')
  })
})
