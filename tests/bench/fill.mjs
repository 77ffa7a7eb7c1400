import { join } from 'node:path'
import Sqlite from 'libsql'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LEVELS = ['P1', 'P2', 'P2', 'P3']
const HOUSES = 3000
const MINUTE = 60_000
/** As in `shared/ticket/promise.ts`. */
const NEVER = 8_640_000_000_000_000
const digits = (number, length) => {
  let text = ''
  for (let rest = number, i = 0; i < length; i += 1, rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text
  return text
}
const idOf = (prefix, at, number) => `${prefix}_${digits(at, 10)}${digits(number, 16)}`

/** Two thirds are open. One household has 60 of the first 1,000, and ten times as many when there are 100,000. */
function ticketOf(number, count, { at, estateId, places, home, owner, worker }) {
  const own = number % 16 === 0 && number < Math.max(960, count / 10)
  const house = own ? home : places[number % places.length]
  const isNew = number % 3 !== 2
  const _id = idOf('tkt', at, number)
  const level = LEVELS[number % LEVELS.length]
  return {
    _id,
    estateId,
    placeId: house,
    placeLabel: `1栋1单元${number % 997}`,
    houseId: house,
    kind: 'repair',
    category: 'plumbing',
    description: `厨房水管漏水，第${number}次，地上都是水，请尽快来看看`,
    photos: [],
    availability: null,
    reporterId: own ? owner : `per_${digits(number % 5000, 32)}`,
    reporterName: '林晓芸',
    onBehalfOf: null,
    state: isNew ? 'new' : 'closed',
    level,
    queueKey: `${level}:${_id}`,
    createdAt: at,
    respondBy: at + 30 * MINUTE,
    resolveBy: at + 1440 * MINUTE,
    promiseAt: isNew ? at + 30 * MINUTE : NEVER,
    assigneeId: isNew ? null : worker,
    assigneeName: isNew ? null : '孙立军',
    arrivedAt: null,
    suspendedAt: null,
    suspendReason: null,
    resolvedAt: null,
    closedAt: isNew ? null : at + 600 * MINUTE,
    rating: null,
    escalated: 2,
    escalateAt: null,
    closeAt: null,
    breached: false,
    lastNudgeAt: null,
    timeline: [{ what: 'reported', at, byId: owner, byName: '林晓芸' }],
  }
}
const houseOf = (number, estateId) => ({
  _id: `plc_bench${String(number).padStart(6, '0')}`,
  estateId,
  kind: 'house',
  code: `9-9-${number}`,
  label: `9栋9单元${number}`,
  buildingId: null,
  grossFloorArea: '88.50',
  houseType: null,
  floor: 1,
  use: null,
  occupancy: 'occupied',
  members: [],
  digest: '',
})
const noticeOf = (number, at, recipientId, estateId, ticketId) => {
  const _id = `bench:${number}#0:${recipientId}:inbox`
  return {
    _id,
    recipientId,
    estateId,
    channel: 'inbox',
    event: 'ticket.accepted',
    reference: { ticketId, category: 'plumbing', level: 'P2' },
    at,
    orderKey: `${String(at).padStart(15, '0')}:${_id}`,
    readAt: number % 2 ? at : null,
    state: 'done',
    attempts: 0,
    nextAt: null,
    reason: null,
  }
}

/** Writes `count` tickets (and houses to report for, and an inbox) into the file of a stopped local cloud. */
export function fill(data, count, { owner, worker }) {
  const file = new Sqlite(join(data, 'database.sqlite'))
  const put = file.prepare('INSERT OR REPLACE INTO doc VALUES (?, ?, ?)')
  const write = (collection, document) => put.run(collection, document._id, JSON.stringify(document))
  const personOf = person => person.token.split('.')[0]
  const estateId = owner.estateId
  const begun = Date.now() - count * MINUTE
  const known = { estateId, home: owner.houses[0].houseId, owner: personOf(owner), worker: personOf(worker) }
  const places = Array.from({ length: HOUSES }, (_, number) => houseOf(number, estateId))
  const open = []
  file.exec('BEGIN')
  for (const { id, body } of file.prepare("SELECT id, body FROM doc WHERE c = 'persons'").all()) {
    const person = JSON.parse(body)
    put.run('persons', id, JSON.stringify({ ...person, grants: person.grants.map(grant => ({ ...grant, from: 0 })) }))
  }
  for (const place of places) write('places', place)
  const scene = { ...known, places: places.map(place => place._id) }
  let mine
  for (let number = 0; number < count; number += 1) {
    const ticket = ticketOf(number, count, { ...scene, at: begun + number * MINUTE })
    write('tickets', ticket)
    if (ticket.reporterId === known.owner) mine = ticket._id
    if (ticket.state === 'new' && ticket.reporterId !== known.owner) open.push(ticket._id)
  }
  for (let number = 0; number < count / 20; number += 1)
    write('deliveries', noticeOf(number, begun + number * MINUTE, known.owner, estateId, mine))
  file.exec('COMMIT')
  const documents = file.prepare('SELECT count(*) AS n FROM doc').get().n
  file.close()
  return { documents, open, houses: scene.places, mine, ...known }
}
