import { as, type SeedCloud } from './index'
import { ESTATES } from './plan'

const ACCOUNTANT = 'wx_accountant_feng'
const MANAGER = 'wx_manager_he'
const WORKER = 'wx_worker_zhao'
const CLERK = 'wx_clerk_li'
const PRICES = [
  { item: 'MANAGEMENT_FEE', price: { model: 'AREA', unitPrice: '2.80' } },
  { item: 'LIFT_FEE', price: { model: 'FLOOR', bands: [{ from: 2, to: 40, amountFen: 1500 }] } },
  { item: 'GARBAGE', price: { model: 'FIXED', amountFen: 800 } },
  { item: 'PARKING', price: { model: 'FIXED', amountFen: 30_000 } },
  { item: 'WATER', price: { model: 'TIERS', bounds: ['180', '260'], prices: ['3.45', '4.83', '5.83'] } },
  {
    item: 'SHARED_ELECTRICITY',
    price: { model: 'APPORTION', unitPrice: '0.5583', basis: 'AREA', from: 'COMMON_METERS' },
  },
  {
    item: 'ELECTRICITY',
    price: {
      model: 'TIME_OF_USE',
      prices: { PEAK: '0.5683', VALLEY: '0.2983' },
      bounds: ['2760'],
      adders: ['0', '0.05'],
    },
  },
  { item: 'KEY', price: { model: 'UNIT', unitPrice: '15' } },
  { item: 'CARD', price: { model: 'UNIT', unitPrice: '20' } },
  { item: 'REPAIR', price: { model: 'REPAIR', hourlyRate: '60' } },
]
/** What each house's water meter showed on the 25th of the last months, and today; a year of it reaches the second tier. */
const METERS = [
  {
    code: 'W-3-2-501',
    house: '3-2-501',
    steps: ['26', '43.2', '60', '75.4', '91.5', '109.4', '128.2', '147.8', '166', '182.4', '199.1', '214.8'],
  },
  { code: 'W-1-1-301', house: '1-1-301', steps: ['73.5', '82', '90', '98.5', '104'] },
  { code: 'W-2-2-802', house: '2-2-802', steps: ['285.5', '298', '310.2', '322', '335.75'] },
]
const DIALS = [
  { PEAK: '1820.5', VALLEY: '960' },
  { PEAK: '1968.3', VALLEY: '1042.6' },
  { PEAK: '2101.9', VALLEY: '1120.4' },
]
const monthOf = (nowMs: number, back: number): string => {
  const china = new Date(nowMs + 8 * 3_600_000)
  return new Date(Date.UTC(china.getUTCFullYear(), china.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
}

/** Approved prices, meters, two issued periods, one overdue bill and one prepayment, all through the operations. */
export async function chargeSamples(cloud: SeedCloud): Promise<void> {
  const estateId = `est_${ESTATES[0].code}`
  const houseId = (code: string) => `hse_${ESTATES[0].code}_${code}`
  const periods = [1, 0].map(back => monthOf(cloud.now(), back))
  await as(cloud, MANAGER, 'tariff.setPolicy', {
    estateId,
    policy: {
      proration: 'NEXT_MONTH',
      vacancyRatio: '0.7',
      minVacantDays: 30,
      dueDay: 28,
      penaltyRate: '0.0005',
      publishedAheadDays: 0,
    },
  })
  const effectiveFrom = `${monthOf(cloud.now(), 12)}-01`
  for (const price of PRICES) {
    const { tariffId } = await as<{ tariffId: string }>(cloud, ACCOUNTANT, 'tariff.request', {
      estateId,
      effectiveFrom,
      ...price,
    })
    await as(cloud, MANAGER, 'tariff.approve', { estateId, tariffId })
  }
  await as(cloud, ACCOUNTANT, 'tariff.assign', {
    houseId: houseId('3-2-501'),
    charge: { item: 'PARKING', subject: 'B1-042', from: effectiveFrom },
  })
  await meterSamples(cloud, estateId, houseId)
  for (const period of periods) await bill(cloud, estateId, period)
  await as(cloud, ACCOUNTANT, 'billing.opening', {
    houseId: houseId('1-1-301'),
    kind: 'ARREARS',
    amountFen: 31_542,
    dueOn: `${monthOf(cloud.now(), 5)}-25`,
    note: '系统上线前物业费',
  })
  await as(cloud, ACCOUNTANT, 'billing.opening', {
    houseId: houseId('2-2-802'),
    kind: 'PREPAYMENT',
    amountFen: 100_000,
    note: '系统上线前预存',
  })
  await cloud.runJob('arrears')
  cloud.progress('prices, meters and two periods of bills')
}

/** Meters with a year of readings, and the routes one walks. */
async function meterSamples(cloud: SeedCloud, estateId: string, houseId: (code: string) => string): Promise<void> {
  const today = new Date(cloud.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const daysOf = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      index === count - 1 ? today : `${monthOf(cloud.now(), count - 1 - index)}-25`,
    )
  const install = (input: object) => as<{ meterId: string }>(cloud, ACCOUNTANT, 'meter.install', { estateId, ...input })
  const read = async (meterId: string, shown: object[]) => {
    const days = daysOf(shown.length)
    for (const [index, one] of shown.entries())
      await as(cloud, WORKER, 'meter.read', { meterId, ...one, readOn: days[index] })
    return meterId
  }
  const asValue = (value: string) => ({ value })
  const walk: string[] = []
  for (const { code, house, steps } of METERS) {
    const { meterId } = await install({ code, kind: 'HOUSE', utility: 'WATER', houseId: houseId(house) })
    walk.push(await read(meterId, steps.map(asValue)))
  }
  const byTime = { code: 'E-2-2-802', kind: 'HOUSE', utility: 'ELECTRICITY', registers: ['PEAK', 'VALLEY'], digits: 6 }
  const { meterId: tou } = await install({ ...byTime, houseId: houseId('2-2-802') })
  walk.push(
    await read(
      tou,
      DIALS.map(dials => ({ dials })),
    ),
  )
  const hall = { code: 'E-COMMON-1', kind: 'COMMON', utility: 'ELECTRICITY', where: '1 栋配电间', apportionable: true }
  const { meterId: common } = await install({ ...hall, multiplier: '40' })
  await read(common, ['1203.4', '1251.9', '1303.2'].map(asValue))
  // Two that nobody has read yet this month, so that there is something to walk to.
  for (const [code, house] of [
    ['W-3-1-101', '3-1-101'],
    ['W-3-1-102', '3-1-102'],
  ] as const) {
    const { meterId } = await install({ code, kind: 'HOUSE', utility: 'WATER', houseId: houseId(house) })
    for (const [index, value] of ['41', '52.5', '63.1'].entries())
      await as(cloud, WORKER, 'meter.read', { meterId, value, readOn: daysOf(4)[index] })
    walk.unshift(meterId)
  }
  await as(cloud, CLERK, 'meter.setRoute', { estateId, name: '住宅水电表', meterIds: walk })
  await as(cloud, CLERK, 'meter.setRoute', { estateId, name: '公共设备表', meterIds: [common] })
}

async function bill(cloud: SeedCloud, estateId: string, period: string): Promise<void> {
  const { runId } = await as<{ runId: string }>(cloud, ACCOUNTANT, 'run.start', { estateId, period })
  let open = 0
  for (;;) {
    await cloud.runJob('runs')
    const run = await as<{ state: string; warnings: number }>(cloud, ACCOUNTANT, 'run.get', { runId })
    open = run.warnings
    if (run.state === 'draft') break
    if (run.state !== 'working') throw new Error(`the run of ${period} is ${run.state}`)
  }
  await as(cloud, ACCOUNTANT, 'run.issue', { runId, open })
  await cloud.runJob('runs')
}
