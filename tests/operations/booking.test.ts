import { partOf } from '../../shared/booking/calendar'
import { LocalCloud, requestId } from '../local-cloud'

const OWNER = 'wx_owner_lin'
const CLERK = 'wx_clerk_li'
const SUPERVISOR = 'wx_supervisor_wang'
const HOUR = 3_600_000
const DAY = 24 * HOUR
interface SlotRow {
  slotId: string
  start: number
  remaining: number
}
jest.setTimeout(60_000)
let cloud: LocalCloud
let estateId: string
beforeAll(async () => {
  cloud = await LocalCloud.start()
  estateId = cloud.who(OWNER).estateId
}, 60_000)
afterAll(() => cloud.stop())

const now = async () => (await (await fetch(`${cloud.url}/local/clock`)).json()).now as number
const houseOf = (openId: string, index = 0) => cloud.who(openId).houses[index]?.houseId as string
const times = async (kind: string, as = OWNER): Promise<SlotRow[]> => {
  const at = await now()
  return (await cloud.call(as, 'booking.slots', { estateId, kind, from: at, to: at + 27 * DAY })).body.items
}
const linesOf = async (openId: string) => (await cloud.call(openId, 'booking.mine')).body.waiting
const eventsOf = async (openId: string, event: string, bookingId: string) =>
  (await cloud.call(openId, 'notice.inbox')).body.items.filter(
    (row: any) => row.event === event && row.reference.bookingId === bookingId,
  )
const houses = async (): Promise<string[]> => {
  const found = await Promise.all(
    ['1-1', '1-2', '2-1'].map(search => cloud.call(CLERK, 'estate.places', { estateId, search })),
  )
  return found.flatMap(reply => reply.body.items.map((place: { placeId: string }) => place.placeId))
}

describe('the main path', () => {
  test('an owner sees four weeks of times, books one, is reminded, moves it and is reminded again', async () => {
    const found = await times('handover_inspection')
    expect(found.length).toBeGreaterThan(60)
    const first = found[8] as SlotRow
    const booked = await cloud.call(OWNER, 'booking.book', { slotId: first.slotId, houseId: houseOf(OWNER) })
    expect(booked).toMatchObject({ status: 200, body: { bookingId: expect.stringMatching(/^bkg_/) } })
    expect(booked.requests).toBeLessThanOrEqual(12)
    const { bookingId } = booked.body
    expect((await times('handover_inspection')).find(slot => slot.slotId === first.slotId)?.remaining).toBe(
      first.remaining - 1,
    )
    const second = found.find(slot => slot.start > first.start + 2 * DAY) as SlotRow
    await cloud.post('/local/clock', { to: new Date(first.start - DAY + 60_000).toISOString() })
    expect(await eventsOf(OWNER, 'booking.reminder', bookingId)).toHaveLength(1)
    expect(await cloud.call(OWNER, 'booking.reschedule', { bookingId, slotId: second.slotId })).toMatchObject({
      status: 200,
      body: { bookingId },
    })
    expect((await times('handover_inspection')).find(slot => slot.slotId === first.slotId)?.remaining ?? 2).toBe(2)
    await cloud.post('/local/clock', { to: new Date(second.start - HOUR).toISOString() })
    expect(await eventsOf(OWNER, 'booking.reminder', bookingId)).toHaveLength(3)
    const mine = (await cloud.call(OWNER, 'booking.mine')).body.items
    expect(mine).toContainEqual(expect.objectContaining({ bookingId, start: second.start, state: 'booked' }))
    const day = new Date(second.start + 8 * HOUR).toISOString().slice(0, 10)
    const plan = await cloud.call(CLERK, 'booking.dayPlan', { estateId, day })
    expect(plan.body.items.map((row: { bookingId: string }) => row.bookingId)).toContain(bookingId)
    expect(await cloud.call(OWNER, 'booking.cancel', { bookingId })).toMatchObject({
      status: 409,
      body: { code: 'booking.too_late' },
    })
    expect((await cloud.call(CLERK, 'booking.complete', { bookingId })).status).toBe(200)
  })

  test('whoever waits first gets the place that becomes free, and is told', async () => {
    const slot = (await times('equipment_check'))[10] as SlotRow
    const chen = 'wx_owner_chen'
    const { bookingId } = (await cloud.call(OWNER, 'booking.book', { slotId: slot.slotId, houseId: houseOf(OWNER) }))
      .body
    const waiting = { slotId: slot.slotId, houseId: houseOf(chen) }
    expect(await cloud.call(chen, 'booking.book', waiting)).toMatchObject({ body: { code: 'booking.slot_full' } })
    expect((await cloud.call(chen, 'booking.wait', waiting)).status).toBe(200)
    const seenBy = async (openId: string) =>
      (await times('equipment_check', openId)).find(one => one.slotId === slot.slotId)
    expect(await seenBy(chen)).toMatchObject({ waiting: 1, ownWaiting: [houseOf(chen)] })
    expect(await seenBy(OWNER)).toMatchObject({ waiting: 1, ownWaiting: [] })
    const second = { slotId: slot.slotId, houseId: houseOf('wx_owner_zhou') }
    expect((await cloud.call('wx_owner_zhou', 'booking.wait', second)).status).toBe(200)
    expect(await linesOf(chen)).toMatchObject([{ ...waiting, kind: 'equipment_check', place: 1, of: 2 }])
    expect(await linesOf('wx_owner_zhou')).toMatchObject([{ ...second, place: 2, of: 2 }])
    expect(await linesOf(OWNER)).toEqual([])
    expect((await cloud.call(OWNER, 'booking.cancel', { bookingId })).status).toBe(200)
    const got = (await cloud.call(chen, 'booking.mine')).body.items[0]
    expect(got).toMatchObject({ slotId: slot.slotId, state: 'booked' })
    expect(await linesOf(chen)).toEqual([])
    expect(await linesOf('wx_owner_zhou')).toMatchObject([{ place: 1, of: 1 }])
    expect((await cloud.call('wx_owner_zhou', 'booking.wait', { ...second, leave: true })).status).toBe(200)
    expect(await linesOf('wx_owner_zhou')).toEqual([])
    await cloud.post('/local/jobs/delivery/run')
    expect(await eventsOf(chen, 'booking.promoted', got.bookingId)).toHaveLength(1)
  })

  test('a place that becomes free after booking closed still goes to who waits, while that household may say no', async () => {
    const zhou = 'wx_owner_zhou'
    // Booked four hours ahead, changed until two hours before.
    const at = await now()
    const found = (await times('equipment_check')).find(one => one.start > at + 8 * HOUR) as SlotRow
    expect(found.remaining).toBe(1)
    const wanted = { slotId: found.slotId, houseId: houseOf(zhou, 1) }
    const { bookingId } = (await cloud.call(OWNER, 'booking.book', { slotId: found.slotId, houseId: houseOf(OWNER) }))
      .body
    expect((await cloud.call(zhou, 'booking.wait', wanted)).status).toBe(200)
    await cloud.post('/local/clock', { to: new Date(found.start - 3 * HOUR).toISOString() })
    expect((await cloud.call(OWNER, 'booking.cancel', { bookingId })).status).toBe(200)
    expect((await cloud.call(zhou, 'booking.mine')).body.items[0]).toMatchObject({ ...wanted, state: 'booked' })
  })
  test('who waited in vain is told when the line ends, and stands in it no longer', async () => {
    const zhou = 'wx_owner_zhou'
    const at = await now()
    const found = (await times('renovation_check')).find(one => one.start > at + 20 * HOUR) as SlotRow
    const wanted = { slotId: found.slotId, houseId: houseOf(zhou, 1) }
    const chen = 'wx_owner_chen'
    const taken = { slotId: found.slotId, houseId: houseOf(chen) }
    expect((await cloud.call(chen, 'booking.book', taken)).status).toBe(200)
    expect((await cloud.call(zhou, 'booking.wait', wanted)).status).toBe(200)
    expect(await linesOf(zhou)).toMatchObject([{ place: 1, until: found.start - 4 * HOUR }])
    await cloud.post('/local/clock', { to: new Date(found.start - 4 * HOUR + 60_000).toISOString() })
    expect(await linesOf(zhou)).toEqual([])
    const told = (await cloud.call(zhou, 'notice.inbox')).body.items.filter(
      (row: any) => row.event === 'booking.line_over' && row.reference.slotId === found.slotId,
    )
    expect(told).toHaveLength(1)
  })

  test('a supervisor opens a whole building for a worker by name, its houses are invited, others may not book', async () => {
    const staff = (await cloud.call(SUPERVISOR, 'people.staff', { estateId })).body.items
    const zhao = staff.find((member: { name: string }) => member.name === '赵铁柱').personId
    const at = (await now()) + 30 * DAY
    const day = (ahead: number) => new Date(at + ahead * DAY + 8 * HOUR).toISOString().slice(0, 10)
    const input = { estateId, kind: 'equipment_check', from: day(0), to: day(6), personId: zhao, buildingId: '3' }
    const opened = await cloud.call(SUPERVISOR, 'booking.open', input)
    expect(opened).toMatchObject({ status: 200, body: { slots: expect.any(Number) } })
    const range = { estateId, kind: 'equipment_check', from: day(0), to: day(6) }
    const found = (await cloud.call(OWNER, 'booking.slots', range)).body.items
    expect(found).toHaveLength(opened.body.slots)
    await cloud.call(SUPERVISOR, 'booking.open', input)
    expect((await cloud.call(OWNER, 'booking.slots', range)).body.items).toHaveLength(found.length)
    await cloud.post('/local/jobs/delivery/run')
    const invited = (await cloud.call(OWNER, 'notice.inbox')).body.items.filter(
      (row: any) => row.event === 'booking.invited',
    )
    expect(found.map((slot: SlotRow) => slot.slotId)).toContain(invited[0].reference.slotId)
    const slotId = found[0].slotId
    expect(
      await cloud.call('wx_owner_chen', 'booking.book', { slotId, houseId: houseOf('wx_owner_chen') }),
    ).toMatchObject({ status: 409, body: { code: 'booking.other_building' } })
    const booked = await cloud.call(OWNER, 'booking.book', { slotId, houseId: houseOf(OWNER) })
    expect(booked.status).toBe(200)
    expect(booked.requests).toBeLessThanOrEqual(12)
    const clash = await cloud.call(SUPERVISOR, 'booking.open', { ...input, kind: 'renovation_check' })
    expect(clash.status).toBe(200)
    const other = (await cloud.call(OWNER, 'booking.slots', { ...range, kind: 'renovation_check' })).body.items[0]
    expect(await cloud.call(OWNER, 'booking.book', { slotId: other.slotId, houseId: houseOf(OWNER) })).toMatchObject({
      status: 409,
      body: { code: 'booking.person_busy' },
    })
  })
})

describe('what a supervisor sets', () => {
  const settings = async () => (await cloud.call(SUPERVISOR, 'booking.settings', { estateId })).body
  const set = async (input: {
    kind?: string
    person?: { personId: string; [own: string]: unknown }
    [part: string]: unknown
  }) => {
    const version = (await settings()).versions[partOf({ kind: input.kind, ...input.person })] ?? 0
    return cloud.call(SUPERVISOR, 'booking.configure', { estateId, version, ...input })
  }

  test('a kind of ten minutes served by workers only is opened like that, and says what to bring', async () => {
    const before = (await cloud.call(OWNER, 'booking.kinds', { estateId })).body.items
    const bring = { zh: '门禁卡', en: 'Access card' }
    const kind = 'steward_meeting'
    expect((await set({ kind, rule: { minutes: 10, serves: ['worker'], bring } })).status).toBe(200)
    const after = (await cloud.call(OWNER, 'booking.kinds', { estateId })).body.items
    const of = (items: { kind: string }[]) => items.find(one => one.kind === kind)
    expect(of(after)).toEqual({ ...of(before), minutes: 10, serves: ['worker'], bring })
    const staff = (await cloud.call(SUPERVISOR, 'people.staff', { estateId })).body.items
    const idOf = (name: string) => staff.find((member: { name: string }) => member.name === name).personId
    const at = (await now()) + 40 * DAY
    const day = (ahead: number) => new Date(at + ahead * DAY + 8 * HOUR).toISOString().slice(0, 10)
    const range = { estateId, kind, from: day(0), to: day(2) }
    const open = (name: string) => cloud.call(SUPERVISOR, 'booking.open', { ...range, personId: idOf(name) })
    expect(await open('李梅')).toMatchObject({ status: 409, body: { code: 'booking.server_unfit' } })
    expect((await open('孙立军')).status).toBe(200)
    const [slot] = (await cloud.call(OWNER, 'booking.slots', range)).body.items
    expect(slot.end - slot.start).toBe(10 * 60_000)
    await set({ kind, rule: { minutes: 30, serves: ['clerk', 'supervisor'], bring: (of(before) as any).bring } })
  })
  test('hours that end before they begin or overlap are refused, whosever they are, and nothing changes', async () => {
    const { calendar, teams } = await settings()
    const wrong = [
      [{ from: '12:00', to: '09:00' }],
      [
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
    ]
    const own = { weekdays: null, daysOff: [] }
    for (const hours of wrong)
      for (const input of [
        { calendar: { ...calendar, hours } },
        { person: { personId: 'per_1', ...own, hours } },
        { team: { teamId: 'x', name: '班', personIds: [], ...own, hours } },
      ])
        expect(await set(input)).toMatchObject({ status: 409, body: { code: 'booking.hours' } })
    expect(await settings()).toMatchObject({ calendar, teams })
    const never = { ...calendar, holidays: ['2026-02-30'] }
    expect(await set({ calendar: never })).toMatchObject({ status: 400, body: { code: 'request.malformed' } })
  })
  test('whoever keeps to the calendar of the estate again has no own one left', async () => {
    const person = { personId: 'per_1', weekdays: null, daysOff: ['2027-01-04'], hours: null }
    await set({ person })
    expect((await settings()).people).toMatchObject({ per_1: { daysOff: ['2027-01-04'] } })
    await set({ person: { ...person, daysOff: [] } })
    expect((await settings()).people).not.toHaveProperty('per_1')
  })
  test('days to repair are answered as they were set', async () => {
    const dueDays = { critical: 2, major: 10, minor: 20 }
    expect((await cloud.call(SUPERVISOR, 'defect.configure', { estateId, dueDays })).status).toBe(200)
    expect((await cloud.call(CLERK, 'defect.settings', { estateId })).body).toEqual({ dueDays, version: 1 })
  })
})

describe('many at once', () => {
  test('of fifty bookings on one time no more than its places succeed, and none is lost', async () => {
    const slot = (await times('reinspection', CLERK)).at(-1) as SlotRow
    const wanted = (await houses()).slice(0, 50)
    expect(wanted).toHaveLength(50)
    const replies = await Promise.all(
      wanted.map(houseId => cloud.call(CLERK, 'booking.book', { slotId: slot.slotId, houseId })),
    )
    const won = replies.filter(reply => reply.status === 200)
    expect(won).toHaveLength(2)
    for (const reply of replies.filter(one => one.status !== 200))
      expect(['booking.slot_full', 'request.busy']).toContain(reply.body.code)
    const day = new Date(slot.start + 8 * HOUR).toISOString().slice(0, 10)
    const plan = (await cloud.call(CLERK, 'booking.dayPlan', { estateId, day })).body.items
    expect(plan.map((row: any) => row.bookingId).sort()).toEqual(won.map(reply => reply.body.bookingId).sort())
  }, 60_000)

  test('a clerk who sends one booking twenty times makes one, and one house never gets two of a kind', async () => {
    const found = await times('steward_meeting')
    const houseId = houseOf('wx_owner_zhou')
    const input = { slotId: found[20]?.slotId, houseId, requestId: requestId() }
    const same = await Promise.all(Array.from({ length: 20 }, () => cloud.call(CLERK, 'booking.book', input)))
    expect(new Set(same.map(reply => reply.body.bookingId)).size).toBe(1)
    const other = houseOf('wx_owner_zhou', 1)
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        cloud.call('wx_owner_zhou', 'booking.book', { slotId: found[30 + index]?.slotId, houseId: other }),
      ),
    )
    expect(rivals.filter(reply => reply.status === 200)).toHaveLength(1)
    for (const reply of rivals.filter(one => one.status !== 200)) expect(reply.body.code).toBe('booking.already_booked')
  }, 60_000)
})

describe('what is refused', () => {
  test('a past time, a house that is not the own, a kind that is not for tenants, a role without access', async () => {
    const found = await times('renovation_check')
    const slotId = found[12]?.slotId
    const call = (openId: string, houseId: string, wanted = slotId) =>
      cloud.call(openId, 'booking.book', { slotId: wanted, houseId })
    expect(await call(OWNER, houseOf('wx_owner_chen'))).toMatchObject({
      status: 404,
      body: { code: 'place.not_found' },
    })
    expect(await call('wx_tenant_wu', houseOf('wx_tenant_wu'))).toMatchObject({
      status: 403,
      body: { code: 'booking.not_for_role' },
    })
    expect(await call('wx_cashier_qian', houseOf(OWNER))).toMatchObject({
      status: 403,
      body: { code: 'access.denied' },
    })
    expect(await call('wx_owner_gao', houseOf('wx_owner_gao'))).toMatchObject({
      status: 404,
      body: { code: 'booking.slot_not_found' },
    })
    expect(await call(OWNER, houseOf(OWNER), 'slt:none')).toMatchObject({ body: { code: 'booking.slot_not_found' } })
    const closed = found[14]?.slotId
    expect((await cloud.call(SUPERVISOR, 'booking.close', { slotId: closed })).status).toBe(200)
    expect(await call(OWNER, houseOf(OWNER), closed)).toMatchObject({ body: { code: 'booking.slot_closed' } })
    await cloud.post('/local/clock', { to: new Date((found[0] as SlotRow).start + HOUR).toISOString() })
    expect(await call(CLERK, houseOf(OWNER), found[0]?.slotId)).toMatchObject({
      status: 409,
      body: { code: 'booking.slot_past' },
    })
  })
  test('dates that make no sense', async () => {
    for (const [from, to] of [
      ['2026-13-40', '2026-12-01'],
      ['2026-12-03', '2026-12-01'],
      ['2026-01-01', '2026-12-31'],
    ])
      expect(await cloud.call(OWNER, 'booking.slots', { estateId, kind: 'reinspection', from, to })).toMatchObject({
        status: 400,
        body: { code: 'booking.range' },
      })
  })
})

test('the times of a month cost two database requests', async () => {
  const at = await now()
  const reply = await cloud.call(OWNER, 'booking.slots', {
    estateId,
    kind: 'steward_meeting',
    from: at,
    to: at + 31 * DAY,
  })
  expect(reply.body.items.length).toBeGreaterThan(20)
  expect(reply.requests).toBeLessThanOrEqual(2)
})
