import { ESTATE, PayWorld } from '../pay-world'

jest.setTimeout(60_000)
let world: PayWorld
beforeAll(async () => {
  world = await PayWorld.open(0)
})
afterAll(() => world.close())

const HOUR = 3_600_000
const day = (days: number): string => new Date(Date.now() + 8 * HOUR + days * 24 * HOUR).toISOString().slice(0, 10)
const member = (personId: string, role: 'owner' | 'tenant' | 'family') => ({
  personId,
  grantId: `grt_${personId}`,
  name: personId,
  role,
  from: 0,
  until: null,
})
async function house(number: number): Promise<void> {
  const members = [member(`own${number}`, 'owner'), member(`ten${number}`, 'tenant'), member(`fam${number}`, 'family')]
  await world.product.places.insertMany([
    {
      _id: world.houseId(number),
      estateId: ESTATE,
      kind: 'house',
      code: `1-1-${number}`,
      key: `1-1-${number}`,
      spellings: [`1-1-${number}`],
      label: `${number} 户`,
      buildingId: null,
      grossFloorArea: null,
      houseType: null,
      floor: null,
      use: null,
      occupancy: 'occupied',
      members,
      digest: '',
    } as never,
  ])
}
const told = async (): Promise<string[]> =>
  (await world.all('journal'))
    .filter(one => one.operation === 'billing.tell_due')
    .flatMap(one => one.events)
    .flatMap(one => one.audiences[0].persons.map((person: string) => `${one.event} ${person}`))
    .sort()
const tellAll = async () => {
  while ((await world.product.tellDue(Date.now())) > 0);
}

test('who owes hears a week before and the day after, once; nobody hears of another’s bill', async () => {
  for (const number of [1, 2, 3, 4]) await house(number)
  await world.nextNoon()
  await world.bill(1, 1000, { dueOn: day(7) })
  await world.bill(2, 1000, { dueOn: day(-1), payer: 'tenant' })
  await world.bill(3, 1000, { dueOn: day(3) })
  const paid = await world.bill(4, 1000, { dueOn: day(7) })
  const { paymentId } = await world.begin(4, [{ billId: paid }])
  await world.pay(paymentId)
  await tellAll()
  expect(await told()).toEqual(['billing.due_soon own1', 'billing.overdue ten2'])
  await tellAll()
  expect(await told()).toHaveLength(2)
  await world.nextNoon()
  await tellAll()
  expect(await told()).toHaveLength(2)
})
