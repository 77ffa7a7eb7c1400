import { LocalCloud, requestId } from '../local-cloud'
import { must } from './visitors'

jest.setTimeout(120_000)
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await LocalCloud.start({ apart: true })
})
afterAll(() => cloud.stop())

const form = (placeId: string) => ({
  requestId: requestId(),
  placeId,
  kind: 'repair',
  category: 'plumbing',
  description: `滴水 ${requestId()}`,
})
async function descriptions(): Promise<string[]> {
  const found: { description: string }[] = []
  let cursor: string | undefined
  do {
    const page = await must(cloud, 'wx_supervisor_wang', 'ticket.queue', { show: 'open', ...(cursor && { cursor }) })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found.map(ticket => ticket.description)
}
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setImmediate(resolve))
}

test('people report while the machine loses power: every report that was acknowledged is there afterwards, and none twice', async () => {
  const people = ['wx_owner_lin', 'wx_owner_zhou', 'wx_owner_chen', 'wx_clerk_li', 'wx_supervisor_wang']
  const places = (await must(cloud, 'wx_clerk_li', 'estate.places', { search: '1-1-' })).items
  for (let round = 0; round < 3; round += 1) {
    const acknowledged: string[] = []
    const sent: { openId: string; input: object; description: string }[] = []
    let alive = true
    const reporters = people.slice(3).map(async (openId, index) => {
      for (let n = 0; alive && n < 40; n += 1) {
        const placeId = places[(round * 20 + n * 2 + index) % places.length].placeId
        const input = form(placeId)
        sent.push({ openId, input, description: input.description })
        const reply = await cloud.call(openId, 'ticket.report', input).catch(() => null)
        if (reply?.status === 200) acknowledged.push(input.description)
      }
    })
    await until(() => acknowledged.length >= 4 + round * 3)
    await cloud.kill()
    alive = false
    await Promise.all(reporters)
    await cloud.restart()
    const kept = await descriptions()
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
    expect(new Set(kept).size).toBe(kept.length)
    const again = await Promise.all(sent.map(({ openId, input }) => cloud.call(openId, 'ticket.report', input)))
    expect(again.map(reply => reply.status)).toEqual(sent.map(() => 200))
    const after = await descriptions()
    for (const { description } of sent) expect(after.filter(one => one === description)).toHaveLength(1)
  }
})
