import fc from 'fast-check'
import { Database } from '../../../local/database/index'

const IDS = ['x', 'y', 'z']
const step = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  what: fc.constantFrom('read', 'add', 'add', 'remove', 'make', 'commit', 'abort', 'plain' as const),
  id: fc.constantFrom(...IDS),
})
interface Running {
  id: unknown
  began: number
  view: Map<string, number>
  wrote: Set<string>
}

/** A second, simpler telling of the same rules: whoever writes a document first wins, everyone reads their snapshot. */
test('first writer wins and nothing leaks, in any interleaving', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async steps => {
    const database = Database.open({ file: ':memory:', declarations: [{ name: 'c', indexes: [] }], now: Date.now })
    const caller = { requests: 0, examined: 0, chain: 0 }
    const act = (action: string, params: object) =>
      database.handle(`database.${action}`, { collectionName: 'c', ...params }, caller)
    const state = new Map<string, number>([
      ['x', 0],
      ['y', 0],
    ])
    const changedAt = new Map<string, number>()
    let clock = 0
    await act('insertDocument', { data: ['{"_id":"x","n":0}', '{"_id":"y","n":0}'] })
    const running: (Running | null)[] = [null, null, null, null]
    const locked = (id: string, but: Running | null) => running.some(one => one && one !== but && one.wrote.has(id))

    for (const { who, what, id } of steps) {
      const query = JSON.stringify({ _id: id })
      if (what === 'plain') {
        if (locked(id, null)) continue
        await act('modifyDocument', { query, merge: true, data: '{"$inc":{"n":100}}' })
        if (!state.has(id)) continue
        state.set(id, (state.get(id) as number) + 100)
        changedAt.set(id, ++clock)
        continue
      }
      let started = running[who] ?? null
      if (!started) {
        const { transactionId } = await act('startTransaction', {})
        // Its first operation says what it sees.
        await act('getDocument', { query: '{"_id":"nothing"}', transactionId })
        started = { id: transactionId, began: clock, view: new Map(state), wrote: new Set<string>() }
      }
      running[who] = started
      const transactionId = started.id
      if (what === 'commit' || what === 'abort') {
        expect(await act(`${what}Transaction`, { transactionId })).toEqual({})
        if (what === 'commit' && started.wrote.size > 0) {
          clock += 1
          for (const one of started.wrote) {
            const value = started.view.get(one)
            if (value === undefined) state.delete(one)
            else state.set(one, value)
            changedAt.set(one, clock)
          }
        }
        running[who] = null
        expect(await act('getDocument', { query, transactionId })).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
        continue
      }
      const mine = started.view.get(id)
      if (what === 'read') {
        const body = (await act('getDocument', { query, transactionId })) as { data: { list: string[] } }
        expect(body.data.list.map(text => JSON.parse(text).n)).toEqual(mine === undefined ? [] : [mine])
        continue
      }
      // What does not touch a document cannot conflict; making what is there is a duplicate, which ends it too.
      if (what !== 'make' && mine === undefined) continue
      const loses = locked(id, started) || (changedAt.get(id) ?? 0) > started.began
      const body =
        what === 'add'
          ? await act('modifyDocument', { query, merge: true, data: '{"$inc":{"n":1}}', transactionId })
          : what === 'remove'
            ? await act('removeDocument', { query, transactionId })
            : await act('insertDocument', { data: [JSON.stringify({ _id: id, n: 7 })], transactionId })
      if (what === 'make' && mine !== undefined) {
        expect(body.code).toBe('DATABASE_DUPLICATE_WRITE')
        running[who] = null
      } else if (loses) {
        expect(body.code).toBe('DATABASE_TRANSACTION_CONFLICT')
        running[who] = null
      } else {
        expect(body.code).toBeUndefined()
        if (what === 'add') started.view.set(id, (mine as number) + 1)
        else if (what === 'remove') started.view.delete(id)
        else started.view.set(id, 7)
        started.wrote.add(id)
      }
    }
    for (const one of running) if (one) await act('abortTransaction', { transactionId: one.id })
    const body = (await act('getDocument', { order: '{"_id":1}' })) as { data: { list: string[] } }
    expect(body.data.list.map(text => JSON.parse(text))).toEqual([...state].sort().map(([_id, n]) => ({ _id, n })))
    database.close()
  })
  await fc.assert(property, { numRuns: 200 })
})
