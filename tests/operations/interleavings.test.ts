import * as fc from 'fast-check'
import { LocalCloud, PNG, requestId } from '../local-cloud'

const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const DAY = 24 * 3_600_000
jest.setTimeout(180_000)
let cloud: LocalCloud
let estateId: string
let houses: string[]
/** Houses from here on have nothing to do with the appointments. */
let next = 20
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(CLERK).estateId
  const found = await Promise.all(
    ['1-1-', '1-2-', '2-1-'].map(search => ok(CLERK, 'estate.places', { estateId, search })),
  )
  houses = found.flatMap(page => page.items.map((one: any) => one.placeId))
}, 60_000)
afterAll(() => cloud.stop())

const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const ok = async (openId: string, operation: string, input: object = {}) => {
  const reply = await cloud.call(openId, operation, input)
  if (reply.status !== 200) throw new Error(`${operation}: ${JSON.stringify(reply.body)}`)
  return reply.body
}
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

describe('a day of few places that many want', () => {
  const CAPACITY = 2
  const KIND = 'steward_meeting'
  type Step = { what: 'book' | 'cancel' | 'move' | 'wait'; house: number; slot: number }
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('book', 'book', 'book', 'cancel', 'move', 'wait'),
    house: fc.nat(9),
    slot: fc.nat(2),
  })
  /** Rounds of steps that are all under way at once. */
  const story = fc.array(fc.array(step, { minLength: 2, maxLength: 7 }), { minLength: 2, maxLength: 6 })
  let ahead = 31

  /** A day of its own for each story, so that nothing is left over from the one before. */
  const freshDay = async () => {
    for (;;) {
      ahead += 1
      const day = dayOf((await now()) + ahead * DAY)
      const range = { estateId, kind: KIND, from: day, to: day }
      const opened = await cloud.call(SUPERVISOR, 'booking.open', { ...range, capacity: CAPACITY })
      if (opened.status !== 200) continue
      const { items } = await ok(CLERK, 'booking.slots', range)
      return { day, range, slots: items.slice(0, 3).map((one: any) => one.slotId) as string[] }
    }
  }
  test('no interleaving of booking, waiting, moving and cancelling exceeds a place or loses one', async () => {
    await fc.assert(
      fc.asyncProperty(story, async rounds => {
        const { day, range, slots } = await freshDay()
        // What the door has acknowledged: an appointment it gave and has not taken back.
        const held = new Map<number, string>()
        const run = async ({ what, house, slot }: Step): Promise<void> => {
          const [houseId, slotId, bookingId] = [houses[house], slots[slot], held.get(house)]
          if (what === 'book') {
            const reply = await cloud.call(CLERK, 'booking.book', { slotId, houseId })
            if (reply.status === 200) held.set(house, reply.body.bookingId)
          } else if (what === 'wait') await cloud.call(CLERK, 'booking.wait', { slotId, houseId })
          else if (what === 'move' && bookingId) await cloud.call(CLERK, 'booking.reschedule', { bookingId, slotId })
          else if (what === 'cancel' && bookingId) {
            const reply = await cloud.call(CLERK, 'booking.cancel', { bookingId })
            if (reply.status === 200 && held.get(house) === bookingId) held.delete(house)
          }
        }
        for (const round of rounds) {
          await Promise.all(round.map(run))
          const plan = (await ok(CLERK, 'booking.dayPlan', { estateId, day })).items.filter(
            (row: any) => row.kind === KIND && row.state === 'booked',
          )
          const listed = (await ok(CLERK, 'booking.slots', range)).items
          for (const { slotId, remaining } of listed) {
            const seated = plan.filter((row: any) => row.slotId === slotId).length
            expect(seated).toBeLessThanOrEqual(CAPACITY)
            expect([slotId, remaining]).toEqual([slotId, CAPACITY - seated])
          }
          const byHouse = plan.map((row: any) => row.houseId)
          expect(new Set(byHouse).size).toBe(byHouse.length)
          const ids = plan.map((row: any) => row.bookingId)
          for (const bookingId of held.values()) expect(ids).toContain(bookingId)
        }
        // Leave nothing that would stand in the way of the next story.
        const left = (await ok(CLERK, 'booking.dayPlan', { estateId, day })).items
        for (const slotId of slots)
          for (const houseId of houses.slice(0, 10))
            await cloud.call(CLERK, 'booking.wait', { slotId, houseId, leave: true })
        for (const { bookingId, state } of left)
          if (state === 'booked') await cloud.call(CLERK, 'booking.cancel', { bookingId })
      }),
      { numRuns: 12, seed: 20261124 },
    )
  })
})

describe('two devices on one house', () => {
  const strokes = [
    [
      { x: 0, y: 0 },
      { x: 40, y: 12 },
    ],
  ]
  type Said = { item: number; result: 'PASS' | 'FAIL' | 'NA'; minute: number; device: 'a' | 'b' }
  const said: fc.Arbitrary<Said> = fc.record({
    item: fc.nat(5),
    result: fc.constantFrom('PASS', 'FAIL', 'NA'),
    minute: fc.nat(600),
    device: fc.constantFrom('a', 'b'),
  })
  /** How a batch travels: twice, late, or into a door that dies after some request. */
  const travel = fc.record({ twice: fc.boolean(), late: fc.boolean(), dies: fc.option(fc.integer({ min: 1, max: 8 })) })
  const walk = fc.record({
    changes: fc.array(said, { minLength: 1, maxLength: 24 }),
    cut: fc.integer({ min: 1, max: 5 }),
    travels: fc.array(travel, { minLength: 6, maxLength: 6 }),
  })

  test('whatever is lost, repeated, reordered or cut off, each change counts once and the last word stays', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async ({ changes, cut, travels }) => {
        next += 1
        const { inspectionId } = await ok(CLERK, 'inspection.open', { houseId: houses[next] })
        const form = await ok(CLERK, 'inspection.get', { inspectionId })
        const items = form.chapters.flatMap((one: any) => one.items.map((item: any) => item.itemId)) as string[]
        await cloud.advance('PT12H')
        const all = changes.map(({ item, result, minute, device }) => ({
          device,
          change: {
            changeId: requestId(),
            at: form.openedAt + minute * 60_000,
            what: 'item',
            itemId: items[item],
            result,
          },
        }))
        const batches = (['a', 'b'] as const).flatMap(device => {
          const mine = all.filter(one => one.device === device).map(one => one.change)
          const size = Math.ceil(mine.length / cut)
          return Array.from({ length: cut }, (_, at) => ({ device, changes: mine.slice(at * size, (at + 1) * size) }))
        })
        const sent = batches.filter(batch => batch.changes.length > 0)
        const how = (at: number) =>
          travels[at % travels.length] as { twice: boolean; late: boolean; dies: number | null }
        const send = async ({ device, changes: carried }: (typeof sent)[number], dies: number | null) => {
          const input = {
            inspectionId,
            deviceId: device,
            sentAt: await now(),
            changes: carried,
            requestId: requestId(),
          }
          if (dies) await cloud.post('/local/faults', { vendor: 'instance', mode: 'web', afterRequests: dies })
          const first = await cloud.call(CLERK, 'inspection.sync', input)
          if (dies) await cloud.post('/local/faults', { vendor: 'transactions' })
          // A device keeps what was not acknowledged and sends it again: under the same request, or as a new one.
          if (first.status !== 200) await ok(CLERK, 'inspection.sync', { ...input, requestId: requestId() })
        }
        const order = [...sent.keys()].sort((a, b) => Number(how(a).late) - Number(how(b).late) || b - a)
        for (const at of order) await send(sent[at] as (typeof sent)[number], how(at).dies)
        await Promise.all(
          [...sent.keys()].filter(at => how(at).twice).map(at => send(sent[at] as (typeof sent)[number], null)),
        )
        const expected = new Map<string, (typeof all)[number]['change']>()
        for (const { change } of all) {
          const held = expected.get(change.itemId as string)
          if (!held || change.at > held.at || (change.at === held.at && change.changeId > held.changeId))
            expected.set(change.itemId as string, change)
        }
        const { entries } = await ok(CLERK, 'inspection.get', { inspectionId })
        const kept = entries.map((entry: any) => [entry.change.itemId, entry.change.changeId]).sort()
        expect(kept).toEqual([...expected].map(([itemId, change]) => [itemId, change.changeId]).sort())
        const again = await ok(CLERK, 'inspection.sync', {
          inspectionId,
          deviceId: 'a',
          sentAt: await now(),
          changes: all.map(one => one.change),
        })
        expect(again).toMatchObject({ accepted: 0, duplicates: all.length })
        const inspector = {
          changeId: requestId(),
          at: await now(),
          what: 'signature',
          role: 'inspector',
          name: '李',
          strokes,
        }
        await ok(CLERK, 'inspection.sync', { inspectionId, deviceId: 'a', sentAt: await now(), changes: [inspector] })
        await ok(CLERK, 'inspection.seal', { inspectionId, outcome: 'refused', reason: '演练' })
      }),
      { numRuns: 10, seed: 20261124 },
    )
  })

  test('nothing that comes after the seal changes the sealed record or its hash', async () => {
    next += 1
    const { inspectionId } = await ok(CLERK, 'inspection.open', { houseId: houses[next] })
    const item = { what: 'item', itemId: 'living-door', result: 'PASS' }
    const signing = { what: 'signature', role: 'inspector', name: '李梅', strokes }
    const early = await Promise.all(
      [item, signing].map(async more => ({ changeId: requestId(), at: await now(), ...more })),
    )
    const sync = async (changes: object[]) =>
      cloud.call(CLERK, 'inspection.sync', { inspectionId, deviceId: 'a', sentAt: await now(), changes })
    expect((await sync(early)).status).toBe(200)
    const request = { inspectionId, outcome: 'refused', reason: '渗水', requestId: requestId() }
    const seals = await Promise.all([1, 2, 3].map(() => cloud.call(CLERK, 'inspection.seal', request)))
    const hashes = new Set(seals.filter(reply => reply.status === 200).map(reply => reply.body.hash))
    expect(hashes.size).toBe(1)
    const sealed = await ok(CLERK, 'inspection.get', { inspectionId })
    const later = [
      () => sync([{ changeId: requestId(), at: 0, ...item, result: 'FAIL' }]),
      () => sync(early),
      () => cloud.call(CLERK, 'inspection.addendum', { inspectionId, text: '补充' }),
      () => cloud.call(SUPERVISOR, 'inspection.seal', { ...request, requestId: requestId() }),
      async () => cloud.call(SUPERVISOR, 'inspection.saveTemplate', { ...(await edited()) }),
    ]
    const statuses = (await Promise.all(later.map(change => change()))).map(reply => reply.status)
    expect(statuses).toEqual([409, 200, 200, 409, 200])
    const after = await ok(CLERK, 'inspection.get', { inspectionId })
    expect(after).toMatchObject({
      intact: true,
      sealed: sealed.sealed,
      entries: sealed.entries,
      chapters: sealed.chapters,
    })
    expect([...hashes]).toEqual([after.sealed.hash])
  })
  const edited = async () => {
    const { version, chapters, waterTest } = await ok(SUPERVISOR, 'inspection.template', { estateId })
    return { estateId, version, waterTest, chapters: chapters.slice(0, 1) }
  }
})

describe('bad input leaves everything as it was', () => {
  test('a photo of 20 MB that got into storage is refused as it is attached, and its form is unchanged', async () => {
    next += 1
    const { inspectionId } = await ok(CLERK, 'inspection.open', { houseId: houses[next] })
    const fileId = await cloud.upload(CLERK, PNG, 'png')
    const { body: target } = await cloud.call(CLERK, 'file.target', { extension: 'png', bytes: 100 })
    const large = Buffer.concat([PNG, Buffer.alloc(20 * 1024 * 1024)])
    await fetch(target.url, { method: 'PUT', body: new Uint8Array(large), headers: target.headers })
    const said = { at: await now(), what: 'item', itemId: 'living-door', result: 'FAIL' }
    const changes = [
      { changeId: requestId(), ...said, photos: [fileId] },
      { changeId: requestId(), ...said, itemId: 'living-window', photos: [target.fileId] },
    ]
    const input = { inspectionId, deviceId: 'a', sentAt: await now(), changes }
    const reply = await cloud.call(CLERK, 'inspection.sync', input)
    expect([400, 404, 413]).toContain(reply.status)
    expect(reply.body).toMatchObject({ code: expect.stringMatching(/^file\./), message: expect.any(String) })
    expect((await ok(CLERK, 'inspection.get', { inspectionId })).entries).toEqual([])
    await ok(CLERK, 'inspection.sync', { ...input, changes: changes.slice(0, 1) })
    expect((await ok(CLERK, 'inspection.get', { inspectionId })).entries).toHaveLength(1)
  })
  test('a link to a photo of a form opens for whoever reaches it, and the file’s id alone opens nothing', async () => {
    const owner = cloud.who('wx_owner_lin').houses[0]?.houseId
    const { inspectionId } = await ok(CLERK, 'inspection.open', { houseId: owner })
    const fileId = await cloud.upload(CLERK, PNG, 'png')
    const change = {
      changeId: requestId(),
      at: await now(),
      what: 'item',
      itemId: 'living-door',
      result: 'FAIL',
      photos: [fileId],
    }
    await ok(CLERK, 'inspection.sync', { inspectionId, deviceId: 'a', sentAt: await now(), changes: [change] })
    const [photo] = (await ok('wx_owner_lin', 'inspection.get', { inspectionId })).photos
    expect((await fetch(photo.url)).status).toBe(200)
    expect((await fetch(photo.url.split('?')[0])).status).toBeGreaterThanOrEqual(400)
    expect((await fetch(photo.url.replace(/sign=[^&]{4}/, 'sign=0000'))).status).toBeGreaterThanOrEqual(400)
    for (const stranger of ['wx_owner_chen', 'wx_tenant_wu', 'wx_owner_gao', 'wx_manager_ma']) {
      const seen = await cloud.call(stranger, 'inspection.get', { inspectionId })
      expect([403, 404]).toContain(seen.status)
      expect(JSON.stringify(seen.body)).not.toContain('cloud://')
    }
    // Knowing the id, somebody attaches it to something of their own: it is not theirs.
    const theft = {
      houseId: cloud.who('wx_owner_chen').houses[0]?.houseId,
      room: '厨房',
      what: '漏',
      severity: 'minor',
    }
    expect(
      await cloud.call('wx_owner_chen', 'defect.report', { ...theft, warranty: 'fit_out', photos: [fileId] }),
    ).toMatchObject({ status: 403, body: { code: 'file.not_yours' } })
  })
})
