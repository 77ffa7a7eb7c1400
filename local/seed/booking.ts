import { as, type SeedCloud } from './index'

const KINDS = ['handover_inspection', 'reinspection', 'renovation_check', 'equipment_check', 'steward_meeting']
const DAY_MS = 24 * 3_600_000
const CHINA_MS = 8 * 3_600_000

/** Times to book in the next four weeks, opened the way a supervisor opens them. */
export async function openSampleSlots(cloud: SeedCloud): Promise<void> {
  const day = (ahead: number) => new Date(cloud.now() + CHINA_MS + ahead * DAY_MS).toISOString().slice(0, 10)
  const { grants } = await as<{ grants: { estateId: string }[] }>(cloud, 'wx_supervisor_wang', 'people.me')
  const estateId = grants[0]?.estateId
  let count = 0
  for (const kind of KINDS) {
    const input = { estateId, kind, from: day(0), to: day(28) }
    count += (await as<{ slots: number }>(cloud, 'wx_supervisor_wang', 'booking.open', input)).slots
  }
  cloud.progress(`${count} times to book`)
}
