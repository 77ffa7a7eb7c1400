import { auditQuiet } from '../pay-audit'
import { play } from '../pay-play'
import { PayWorld } from '../pay-world'

/** `npm run prove` plays 10,000; a test run some. */
const PAYMENTS = Number(process.env.ANJU_PAYMENTS ?? 150)
const SEED = Number(process.env.ANJU_PLAY ?? 20261124)
jest.setTimeout(1_200_000)
let world: PayWorld
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  world = await PayWorld.open(0)
})
afterAll(() => world.close())

test(`24 after ${PAYMENTS} random payments with faults, WeChat Pay’s books are the clearing account`, async () => {
  const houses = Math.min(400, Math.ceil(PAYMENTS / 10))
  const played = await play(world, houses, PAYMENTS, SEED)
  const books = world.wxpay.books.summary()
  process.stdout.write(
    `\nplayed ${JSON.stringify(played)}: paid ${books.paidFen}, refunded ${books.refundedFen}, database requests ${world.requests}\n`,
  )
  expect(played.payments).toBeGreaterThanOrEqual(PAYMENTS)
  expect([played.faults > PAYMENTS / 20, played.refunds > 0]).toEqual([true, true])
  expect(await auditQuiet(world)).toEqual([])
})
