// The yardstick: for each operation the bare SDK calls that it cannot do without, with the unmodified SDK and nothing
// else, against the same endpoint. A process of its own, as a door is.
const { randomBytes } = require('node:crypto')
const tcb = require('@cloudbase/node-sdk')

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const _ = db.command
const next = (list, state) => list[state.at++ % list.length]
const fresh = () => randomBytes(16).toString('hex')
const read = (name, id) => db.collection(name).doc(id).get()
const rows = (name, where, field, direction, limit, fields) => {
  const query = db.collection(name).where(where).orderBy(field, direction).limit(limit)
  return (fields ? query.field(Object.fromEntries(fields.map(one => [one, true]))) : query).get()
}
const journal = (operation, result) => ({
  _id: fresh(),
  operation,
  actorId: 'yardstick',
  estateId: 'yardstick',
  at: Date.now(),
  digest: fresh(),
  result,
  events: [{ event: operation, estateId: 'yardstick', reference: result, audiences: [{ persons: ['yardstick'] }] }],
  pending: 0,
})
const state = { at: 0 }

const OPERATIONS = {
  // actor, start, place, guard read, guard write, ticket, journal, commit
  'ticket.report': async ({ person, houses, sample }) => {
    await read('persons', person)
    const place = next(houses, state)
    const tx = await db.startTransaction()
    await tx.collection('places').doc(place).get()
    const guard = await tx.collection('reportGuards').doc(`yardstick:${place}`).get()
    const reports = [...(guard.data?.reports ?? []).slice(-9), { at: Date.now(), digest: fresh() }]
    await tx.collection('reportGuards').doc(`yardstick:${place}`).set({ reports })
    const _id = `yrd_${fresh()}`
    await tx.collection('tickets').add({ ...sample, _id, estateId: 'yardstick', houseId: place })
    await tx.collection('journal').add(journal('ticket.report', { ticketId: _id }))
    await tx.commit()
  },
  // actor, start, ticket read, ticket write, journal, commit
  'ticket.accept': async ({ person, open }) => {
    await read('persons', person)
    const tx = await db.startTransaction()
    const ticketId = next(open, state)
    const { data } = await tx.collection('tickets').doc(ticketId).get()
    const { _id, ...ticket } = data
    await tx
      .collection('tickets')
      .doc(_id)
      .set({ ...ticket, description: `${ticket.description.slice(0, 40)}${state.at}` })
    await tx.collection('journal').add(journal('ticket.accept', { ticketId }))
    await tx.commit()
  },
  // actor, the rows
  'ticket.queue': async ({ person, estateId, fields }) => {
    await read('persons', person)
    await rows('tickets', { estateId, state: 'new' }, 'queueKey', 'asc', 31, fields)
  },
  // actor, the rows
  'ticket.mine': async ({ person, home, fields }) => {
    await read('persons', person)
    await rows('tickets', { houseId: home }, '_id', 'desc', 21, fields)
  },
  // actor, the ticket
  'ticket.get': async ({ person, mine }) => {
    await read('persons', person)
    await read('tickets', mine)
  },
  // actor, the rows
  'notice.inbox': async ({ person }) => {
    await read('persons', person)
    await rows('deliveries', { recipientId: person, channel: 'inbox' }, 'orderKey', 'desc', 31)
  },
  // actor; estates, houses and invitations side by side
  'people.me': async ({ person, estateId, home, phone }) => {
    await read('persons', person)
    await Promise.all([
      db.collection('estates').where({ _id: estateId }).get(),
      db.collection('places').where({ _id: home }).get(),
      db.collection('invitations').where({ phone, state: 'open' }).limit(20).get(),
    ])
  },
  // what the round trip of the SDK is measured with
  get: ({ mine }) => read('tickets', mine),
  // for the bench itself: whether deliveries of earlier commands are still being written
  pending: async () =>
    (
      await db
        .collection('journal')
        .where({ pending: _.eq(1) })
        .limit(1)
        .get()
    ).data.length,
}

process.on('message', async ({ id, operation, concurrency, limits, scene }) => {
  const { loop } = await import('./load.mjs')
  try {
    const run = OPERATIONS[operation]
    const result = concurrency ? await loop(concurrency, limits, () => run(scene)) : { value: await run(scene) }
    process.send({ id, result })
  } catch (error) {
    process.send({ id, error: String(error.stack ?? error) })
  }
})
