// What appointments and acceptance forms cost in database requests: the limits, measured on the sample estate.
import { randomBytes } from 'node:crypto'
import { forget, freshData, startCloud } from './cloud.mjs'
import { post } from './load.mjs'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const requestId = () => [...randomBytes(26)].map(byte => ALPHABET[byte % 32]).join('')
const DAY_MS = 24 * 3_600_000
const BOOKINGS = 30
const PHOTOS = 30
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)
const middle = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Each operation with its most requests, the limit and the middle time. */
export async function visits() {
  const data = await freshData()
  const cloud = await startCloud(data)
  const figures = []
  const ask = async (openId, operation, input = {}) => {
    const headers = { authorization: `Bearer ${cloud.who(openId).token}` }
    const body = JSON.stringify({ requestId: requestId(), ...input })
    const started = performance.now()
    const reply = await post(`http://127.0.0.1:${cloud.port}/call/${operation}`, body, headers)
    if (reply.status !== 200) throw new Error(`${operation} answered ${reply.status} ${reply.text.slice(0, 200)}`)
    const requests = Number(reply.headers['x-db-requests'])
    return { requests, ms: performance.now() - started, body: JSON.parse(reply.text) }
  }
  const figure = (name, limit, calls) =>
    figures.push({
      name,
      limit,
      requests: Math.max(...calls.map(one => one.requests)),
      p50: middle(calls.map(one => one.ms)),
    })
  try {
    const clerk = 'wx_clerk_li'
    const { estateId } = cloud.who(clerk)
    const at = Date.now()
    const month = { estateId, kind: 'steward_meeting', from: at, to: at + 31 * DAY_MS }
    await ask(clerk, 'booking.slots', month)
    const listed = await Promise.all([1, 2, 3].map(() => ask(clerk, 'booking.slots', month)))
    figure('booking.slots, a month', 2, listed)
    const slots = listed[0].body.items
    const houses = (await ask(clerk, 'estate.places', { estateId, search: '1-1-' })).body.items.map(one => one.placeId)
    const booked = []
    for (let n = 0; n < Math.min(BOOKINGS, houses.length); n += 1)
      booked.push(await ask(clerk, 'booking.book', { slotId: slots[n + 10].slotId, houseId: houses[n] }))
    figure('booking.book', 12, booked)
    const { inspectionId } = (await ask(clerk, 'inspection.open', { houseId: houses[0] })).body
    const opened = []
    for (let n = 0; n < 5; n += 1) opened.push(await ask(clerk, 'inspection.get', { inspectionId }))
    const items = opened[0].body.chapters.flatMap(chapter => chapter.items)
    figure(`inspection.get, ${items.length} items`, 3, opened)
    const photos = []
    for (let n = 0; n < PHOTOS; n += 1) {
      const { body: target } = await ask(clerk, 'file.target', { extension: 'png', bytes: PNG.length })
      await fetch(target.url, { method: 'PUT', body: PNG, headers: target.headers })
      photos.push(target.fileId)
    }
    const stroke = [
      [
        { x: 0, y: 0 },
        { x: 9, y: 9 },
      ],
    ]
    const changes = [
      ...items.map(({ itemId }, n) => ({
        ...{ what: 'item', itemId, result: n < PHOTOS ? 'FAIL' : 'PASS' },
        ...(n < PHOTOS && { severity: 'major', photos: [photos[n]] }),
      })),
      { what: 'meter', number: 'W-9', utility: 'WATER', reading: '1' },
      ...['owner', 'inspector', 'developer'].map(role => ({ what: 'signature', role, name: role, strokes: stroke })),
    ].map(change => ({ changeId: requestId(), at: Date.now(), ...change }))
    const walked = await ask(clerk, 'inspection.sync', { inspectionId, deviceId: 'bench', sentAt: Date.now(), changes })
    figure(`inspection.sync, ${items.length} items and ${PHOTOS} photos`, 12 + PHOTOS, [walked])
    return figures
  } finally {
    await cloud.stop()
    forget(data)
  }
}
export const visitBars = figures =>
  figures.map(({ name, requests, limit, p50 }) => ({
    name: `${name}: database requests`,
    value: `${requests} (${p50.toFixed(1)} ms)`,
    bar: `≤ ${limit}`,
    ok: requests <= limit,
  }))
