import { as, type SeedCloud } from './index'

const SAMPLES = [
  {
    openId: 'wx_owner_zhou',
    kind: 'repair',
    category: 'door_window',
    description: '主卧窗户关不严，漏风',
    worker: 'wx_worker_sun',
  },
  {
    openId: 'wx_owner_chen',
    kind: 'complaint',
    category: 'noise',
    description: '楼上晚上十点后装修，声音很大',
    worker: null,
  },
  { openId: 'wx_owner_chen', kind: 'repair', category: 'intercom', description: '门口对讲机没有声音', worker: null },
] as const

/** A little history, so that the first screens are not empty. */
export async function reportSamples(cloud: SeedCloud): Promise<void> {
  for (const { openId, worker, ...report } of SAMPLES) {
    const { houses } = await as<{ houses: { houseId: string }[] }>(cloud, openId, 'people.me')
    const { ticketId } = await as<{ ticketId: string }>(cloud, openId, 'ticket.report', {
      ...report,
      placeId: houses[0]?.houseId,
    })
    if (worker) await as(cloud, worker, 'ticket.accept', { ticketId })
  }
  cloud.progress(`${SAMPLES.length} tickets`)
}
