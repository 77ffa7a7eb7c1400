import { type LocalCloud, requestId } from './local-cloud'

const CLERK = 'wx_clerk_li'
const HOUR = 3_600_000
const strokes = [
  [
    { x: 10, y: 40 },
    { x: 40, y: 12 },
    { x: 80, y: 44 },
    { x: 130, y: 18 },
  ],
]

/** A house that a clerk has walked, with two things that fail, signed by three and sealed. Moves the clock a day on. */
export async function acceptedForm(
  cloud: LocalCloud,
  houseId: string,
  photos: string[] = [],
): Promise<{ inspectionId: string; hash: string }> {
  const ask = async (operation: string, input: object) => {
    const { status, body } = await cloud.call(CLERK, operation, input)
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(body)}`)
    return body
  }
  const { inspectionId } = await ask('inspection.open', { houseId })
  const { chapters, openedAt } = await ask('inspection.get', { inspectionId })
  await cloud.advance('P1DT2H')
  const noted = (more: object, at = openedAt + 60_000) => ({ changeId: requestId(), at, ...more })
  const itemIds: string[] = chapters.flatMap((chapter: any) => chapter.items.map((item: any) => item.itemId))
  const failed = { result: 'FAIL', severity: 'major', note: '窗扇关不严，漏风', photos }
  const changes = [
    ...itemIds.map((itemId, index) =>
      noted({ what: 'item', itemId, ...(index % 30 === 4 ? failed : { result: 'PASS' }) }),
    ),
    noted({ what: 'water', phase: 'start' }),
    noted({ what: 'water', phase: 'end' }, openedAt + 25 * HOUR),
    noted({ what: 'meter', number: 'W-1', utility: 'WATER', reading: '12.345' }),
    noted({ what: 'handed', keys: ['入户门钥匙 5 把'], papers: ['住宅质量保证书'] }),
    ...['owner', 'inspector', 'developer'].map(role => noted({ what: 'signature', role, name: role, strokes })),
  ]
  const { now } = (await (await fetch(`${cloud.url}/local/clock`)).json()) as { now: number }
  await ask('inspection.sync', { inspectionId, deviceId: 'phone-1', sentAt: now, changes })
  return { inspectionId, hash: (await ask('inspection.seal', { inspectionId })).hash }
}
