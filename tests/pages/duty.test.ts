import { addDays, today } from '../../shared/calendar/day'
import type { HandOverRow } from '../../shared/duty/contract'
import { mondayOf } from '../../shared/duty/roster'
import { boot, type Door, until } from './harness'
import { qian, wang } from './people'

const monday = mondayOf(today(Date.now()))
const ZHAO = { personId: 'per_zhao', name: '赵铁柱' }
const SUN = { personId: 'per_sun', name: '孙立军' }
const shift = {
  ...{ name: '白班', day: monday, from: '08:00', until: '16:00' },
  skills: [],
  people: [ZHAO],
}
const INK = [[{ x: 1, y: 1 }]]
const offered: HandOverRow = {
  ...{ handOverId: 'hov_1', giver: SUN, taker: ZHAO, keys: [], notes: '泵房备件在三号柜', givenAt: Date.now() },
  tickets: [
    {
      ...{ ticketId: 'tkt_1', number: '26-0042', category: 'plumbing', level: 'P2', placeLabel: '1-1-101' },
      ...{ state: 'accepted', hold: null, arriveBy: null, resolveBy: Date.now() },
    },
  ],
  ...{ giverSignature: INK, state: 'offered', answeredAt: null, takerSignature: null, reason: null },
}
const door: Door = {
  'people.me': () => qian,
  'duty.roster': () => ({
    ...{
      shifts: [shift],
      versions: { [monday]: 3 },
      people: [
        { ...ZHAO, role: 'worker' },
        { ...SUN, role: 'worker' },
      ],
    },
    now: [{ ...ZHAO, shift: '白班', until: Date.now() + 60_000 }],
  }),
  'duty.leaving': () => ({ tickets: [], keys: [], takers: [{ ...SUN, on: true }], offered: null }),
  'duty.waiting': () => ({ items: [offered] }),
  'duty.handOvers': () => ({ items: [] }),
  'ticket.queue': () => ({ items: [] }),
}
const app = boot(door)
/** Who looks is asked anew where a person looks at herself. */
async function asWorker() {
  door['people.me'] = () => wang
  const me = await app.open('pages/me/index')
  await me.shows(wang.name)
  me.close()
}

test('a manager puts a shift more into the week, ticks its people as fast as she likes, and saves over the version read', async () => {
  door['duty.save'] = () => ({ version: 4 })
  const page = await app.open('packages/duty/roster/index')
  await page.shows('赵铁柱（白班')
  await page.tap('#week-edit')
  await page.tap('#shift-add')
  await page.type('#shift-name', '中班')
  // Faster than the page is drawn: none of two taps is lost.
  await Promise.all([page.tap('#shift-who-per_zhao'), page.tap('#shift-who-per_sun')])
  await until(() => page.look('#shift-who-per_sun').includes('pill--on'), 'both people')
  await until(() => !page.look('#shift-keep').includes('button--off'), 'the name')
  await page.tap('#shift-keep')
  await until(() => page.has(`#shift-${addDays(monday, 4)}-0`), 'Friday’s shift')
  await page.tap('#week-save')
  await until(() => app.sent('duty.save').length, 'the week')
  const [sent] = app.sent('duty.save') as any[]
  expect(sent).toMatchObject({ monday, version: 3 })
  expect(sent.shifts).toHaveLength(6)
  expect(sent.shifts.filter((one: any) => one.name === '中班').map((one: any) => one.people)).toEqual(
    Array(5).fill(['per_zhao', 'per_sun']),
  )
  page.close()
})
test('what a manager typed into one shift and put away is not written into another', async () => {
  const page = await app.open('packages/duty/roster/index')
  await page.tap('#week-edit')
  await page.tap('#shift-add')
  await page.type('#shift-name', '临时班')
  await until(() => !page.look('#shift-keep').includes('button--off'), 'the name')
  await page.tap('#sheet-close')
  await until(() => !page.has('#sheet'), 'the sheet to go')
  await page.tap(`#shift-${monday}-0`)
  await page.tap('#shift-keep')
  await page.tap('#shift-add')
  await until(() => !page.look('#shift-keep').includes('button--off'), 'what was put away')
  await page.tap('#sheet-close')
  await page.shows('白班 08:00–16:00')
  expect(page.has('#week')).toBe(true)
  page.close()
  expect([...app.stored.values()].join()).not.toContain('临时班')
})
test('a worker reads the week and finds nothing to change it with', async () => {
  await asWorker()
  const page = await app.open('packages/duty/roster/index')
  await page.shows('白班 08:00–16:00')
  expect(page.has('#week-edit')).toBe(false)
  page.close()
})
test('a worker who leaves finds what was written of the open work after the app was ended', async () => {
  await asWorker()
  const page = await app.open('packages/duty/handover/index')
  await page.type('#give-notes', '三号楼水泵还在响')
  await page.tap('#taker-per_sun')
  await until(() => [...app.stored.values()].join().includes('三号楼水泵还在响'), 'the words on the phone')
  page.close()
  const again = await app.open('packages/duty/handover/index')
  await until(() => again.look('#taker-per_sun').includes('pill--on'), 'whom it goes to')
  again.close()
})
test('a worker who comes reads what is handed over and signs for it; without a line there is nothing to send', async () => {
  await asWorker()
  door['duty.accept'] = () => ({ handOverId: 'hov_1' })
  const page = await app.open('packages/duty/handover/index')
  await page.shows('泵房备件在三号柜')
  await page.shows('26-0042 · 水管 · 1-1-101')
  expect(page.look('#take-glass-keep')).toContain('button--off')
  await page.touch('#take-glass', 'touchstart', 10, 10)
  await page.touch('#take-glass', 'touchmove', 60, 40)
  await page.touch('#take-glass', 'touchmove', 90, 50)
  await until(() => !page.look('#take-glass-keep').includes('button--off'), 'a drawn line')
  await page.tap('#take-glass-keep')
  await until(() => app.sent('duty.accept').length, 'the signature')
  expect(app.sent('duty.accept')[0]).toMatchObject({ handOverId: 'hov_1' })
  page.close()
})
