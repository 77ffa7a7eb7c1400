import { addDays, startOf, today } from '../../shared/calendar/day'
import { requestId } from '../local-cloud'
import { ESTATE, PayWorld } from '../pay-world'

jest.setTimeout(60_000)
const HOUR = 3_600_000
let world: PayWorld
let tellStages: (now: number) => Promise<number>
let followArrears: (now: number) => Promise<number>
beforeAll(async () => {
  world = await PayWorld.open(0)
  tellStages = (await import('../../cloudfunctions/dunning/tell')).tellStages
  followArrears = (await import('../../cloudfunctions/ledger/follow-arrears')).followArrears
})
afterAll(() => world.close())

const house = (number: number, roles = ['owner', 'family']) =>
  world.product.places.insertMany([
    {
      ...{ _id: world.houseId(number), estateId: ESTATE, kind: 'house', code: `1-1-${number}`, key: `1-1-${number}` },
      ...{ spellings: [`1-1-${number}`], label: `${number} 户`, buildingId: '1', grossFloorArea: null },
      ...{ houseType: null, floor: null, use: null, occupancy: 'occupied', digest: '' },
      members: [
        ...roles.map(role => ({
          ...{ personId: `${role}${number}`, grantId: `grt_${role}${number}`, name: role, role, from: 0, until: null },
        })),
      ],
    } as never,
  ])
const from = (days: number): string => addDays(today(Date.now()), days)
const owes = async (number: number, days: number): Promise<string> => {
  await house(number)
  return world.bill(number, 10_000, { dueOn: from(-days) })
}
/** The clock's work as of noon of a day from now. */
const noon = (days: number) => startOf(from(days)) + 12 * HOUR
const work = async (now: number) => {
  while ((await followArrears(now)) > 0);
  while ((await tellStages(now)) > 0);
}
const heard = async (): Promise<string[]> =>
  (await world.all('journal'))
    .filter(one => one.operation === 'dunning.tell')
    .flatMap(one => one.events)
    .flatMap(one => one.audiences[0].persons.map((person: string) => `${one.event} ${person}`))
    .sort()
const rowOf = async (number: number, who = 'cashier') =>
  (await world.call(who, 'dunning.list', { estateId: ESTATE })).items.find(
    (one: any) => one.houseId === world.houseId(number),
  )
const TOMORROW = () => from(1)

describe('whoever owes', () => {
  beforeAll(async () => {
    await world.nextNoon()
    await owes(1, 15)
    await owes(2, 30)
    await owes(3, 60)
    await owes(4, 14)
    await owes(5, 15)
    await owes(6, 1)
    await owes(7, 11)
    while ((await followArrears(Date.now())) > 0);
  })
  test('a cashier lists the oldest first, and who looked stays in the trace', async () => {
    const { items } = await world.call('cashier', 'dunning.list', { estateId: ESTATE })
    expect(items.map((one: any) => one.stage)).toEqual([
      'lawyer',
      'demand',
      'notice',
      'notice',
      'gentle',
      'gentle',
      'gentle',
    ])
    const looked = (await world.all('looks')).filter(one => one.operation === 'dunning.list')
    expect(looked).toHaveLength(1)
  })
  test('a clerk notes a call twice by a double tap, and it stands once', async () => {
    const input = { houseId: world.houseId(2), how: 'call', result: 'reached', note: '下周缴', requestId: requestId() }
    await Promise.all([world.call('clerk', 'dunning.record', input), world.call('clerk', 'dunning.record', input)])
    expect((await rowOf(2)).acts).toEqual([expect.objectContaining({ how: 'call', note: '下周缴', byName: 'clerk' })])
  })
  test('two of the staff note at once, and both stand', async () => {
    const input = { houseId: world.houseId(3), how: 'visit', result: 'not_reached' }
    await Promise.all([world.call('clerk', 'dunning.record', input), world.call('cashier', 'dunning.record', input)])
    expect((await rowOf(3)).acts).toHaveLength(2)
  })
  test('a household that promised is not told; who is in the family hears nothing of another’s debt', async () => {
    await world.call('cashier', 'dunning.promise', { houseId: world.houseId(5), amountFen: 10_000, day: TOMORROW() })
    // At night nobody is told.
    await tellStages(startOf(from(0)) + 3 * HOUR)
    await tellStages(startOf(from(0)) + 22 * HOUR)
    expect(await heard()).toEqual([])
    await work(Date.now())
    expect(await heard()).toEqual(['dunning.demand owner2', 'dunning.lawyer owner3', 'dunning.notice owner1'])
  })
  test('the clock works again, even from the beginning of its day, and nobody hears it twice', async () => {
    await work(Date.now())
    await world.product.database().collection('jobCursors').doc('dunning:stages').remove()
    await work(Date.now())
    expect(await heard()).toHaveLength(3)
  })
  test('the next day the one that comes to its stage is told, and the promise still holds', async () => {
    await work(noon(1))
    expect(await heard()).toContain('dunning.notice owner4')
    expect(await heard()).not.toContain('dunning.notice owner5')
  })
  test('a broken promise goes on', async () => {
    await work(noon(2))
    expect(await heard()).toContain('dunning.notice owner5')
    expect(await heard()).toHaveLength(5)
  })
  test('a crash between telling and the cursor leaves one message', async () => {
    while ((await followArrears(noon(4))) > 0);
    const { gate } = world
    let left = 8
    world.gate = async () => {
      left -= 1
      if (left < 0) throw new Error('gone')
    }
    await tellStages(noon(4)).catch(() => undefined)
    world.gate = gate
    await work(noon(4))
    await work(noon(4))
    expect((await heard()).filter(one => one === 'dunning.notice owner7')).toHaveLength(1)
  })
})
describe('what is told and read of it', () => {
  /** As on a day on which nobody was gone through yet. */
  const anew = async () => {
    const cursors = world.product.database().collection('jobCursors')
    for (const id of ['arrears:arrears', 'dunning:stages']) await cursors.doc(id).remove()
    await work(Date.now())
  }
  beforeAll(() => world.nextNoon())
  test('who owes one bill for two months hears of that alone; a house where nobody hears is not told', async () => {
    await owes(20, 60)
    await world.bill(20, 7_000, { dueOn: from(-2) })
    await house(21, [])
    await world.bill(21, 10_000, { dueOn: from(-60) })
    await anew()
    const events = (await world.all('journal')).flatMap(one => one.events)
    const told = events.filter(one => one.reference.houseId === world.houseId(20))
    expect(told.map(one => [one.event, one.reference.amountFen])).toEqual([['dunning.lawyer', '10000']])
    expect([(await rowOf(20)).told.length, (await rowOf(21)).told]).toEqual([1, []])
  })
  test('what was promised of an earlier debt is not read beside a new one', async () => {
    await owes(22, 5)
    await anew()
    const houseId = world.houseId(22)
    await world.call('cashier', 'dunning.promise', { houseId, amountFen: 10_000, day: from(1) })
    expect((await rowOf(22)).promise).toMatchObject({ amountFen: 10_000 })
    const kept = world.product.database().collection('dunnings').doc(houseId)
    await kept.update({ 'promise.at': startOf(from(-40)) })
    expect((await rowOf(22)).promise).toBeNull()
  })
})
describe('what is refused', () => {
  const input = (more: object) => ({ houseId: world.houseId(1), how: 'call', result: 'reached', ...more })
  test('nobody is chased who owes nothing late', async () => {
    await house(9)
    const houseId = world.houseId(9)
    expect(await world.codeOf('cashier', 'dunning.record', input({ houseId }))).toBe('dunning.no_debt')
    const promise = { houseId, amountFen: 1, day: TOMORROW() }
    expect(await world.codeOf('cashier', 'dunning.promise', promise)).toBe('dunning.no_debt')
  })
  test('a call is not delivered', async () => {
    expect(await world.codeOf('cashier', 'dunning.record', input({ result: 'delivered' }))).toBe('dunning.result')
  })
  test('a promise of yesterday, and one of more than is owed, are turned down', async () => {
    const promise = { houseId: world.houseId(1), amountFen: 10_000, day: from(-1) }
    expect(await world.codeOf('cashier', 'dunning.promise', promise)).toBe('dunning.promise_day')
    const more = { ...promise, day: TOMORROW(), amountFen: 10_001 }
    expect(await world.codeOf('cashier', 'dunning.promise', more)).toBe('dunning.promise_amount')
  })
  test.each(['owner1', 'treasurer', 'worker', 'admin'])('%s sees and notes nothing of it', async who => {
    expect(await world.codeOf(who, 'dunning.list', { estateId: ESTATE })).toBe('access.denied')
    expect(await world.codeOf(who, 'dunning.record', input({}))).toBe('access.denied')
  })
  test('a supervisor looks and does not note; staff of another estate find nothing', async () => {
    expect(await world.codeOf('supervisor', 'dunning.list', { estateId: ESTATE })).toBe('done')
    expect(await world.codeOf('supervisor', 'dunning.record', input({}))).toBe('access.denied')
    expect(await world.codeOf('cashier', 'dunning.list', { estateId: ESTATE }, 'est_other')).toBe('estate.not_found')
    expect(await world.codeOf('cashier', 'dunning.record', input({}), 'est_other')).toBe('place.not_found')
  })
})
