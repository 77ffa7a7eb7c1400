import { lookAhead } from '../../../cloudfunctions/operation/ahead'
import type { Actor } from '../../../cloudfunctions/operation/reach'

const zhao = { personId: 'per_zhao', name: '赵铁柱', grants: [{ role: 'worker' }] } as unknown as Actor
const letGo: Actor = { ...zhao, grants: [] }
/** What a look sees: whether it was begun as a worker. */
const queue = async (actor: Actor) => (actor.grants.length > 0 ? 'the queue' : 'nothing')

test('a worker who called before looks while it is read again who he is', async () => {
  await lookAhead('zhao', async () => zhao, queue)
  const order: string[] = []
  const identify = async () => {
    await new Promise(setImmediate)
    order.push('identified')
    return zhao
  }
  const answer = await lookAhead('zhao', identify, actor => {
    order.push('looking')
    return queue(actor)
  })
  expect([answer, order]).toEqual(['the queue', ['looking', 'identified']])
})
test('a worker who was let go between two looks is answered as who he is now', async () => {
  await lookAhead('gone', async () => zhao, queue)
  expect(await lookAhead('gone', async () => letGo, queue)).toBe('nothing')
})
test('a worker who was refused before his role was given is not refused by what was known then', async () => {
  const refusing = async (actor: Actor) => {
    if (actor.grants.length === 0) throw new Error('access.denied')
    return 'the queue'
  }
  await expect(lookAhead('new', async () => letGo, refusing)).rejects.toThrow('access.denied')
  expect(await lookAhead('new', async () => zhao, refusing)).toBe('the queue')
})
test('whoever cannot be identified any more is answered nothing, and forgotten', async () => {
  await lookAhead('out', async () => zhao, queue)
  const expired = async () => Promise.reject(new Error('identity.expired'))
  await expect(lookAhead('out', expired, queue)).rejects.toThrow('identity.expired')
  const begun: Actor[] = []
  await expect(
    lookAhead('out', expired, async actor => {
      begun.push(actor)
      return 'x'
    }),
  ).rejects.toThrow('identity.expired')
  expect(begun).toEqual([])
})
test('what an accountant’s look has to note waits until it is certain who is calling, and is not noted for another', async () => {
  const noted: string[] = []
  const noting = async (actor: Actor, certain?: Promise<boolean>) => {
    if (certain && !(await certain)) throw new Error('somebody else')
    noted.push(actor.grants.length > 0 ? 'a worker' : 'nobody')
    return 'the bills'
  }
  await lookAhead('noting', async () => zhao, noting)
  await lookAhead('noting', async () => zhao, noting)
  await lookAhead('noting', async () => letGo, noting)
  await lookAhead('noting', async () => Promise.reject(new Error('identity.expired')), noting).catch(() => undefined)
  expect(noted).toEqual(['a worker', 'a worker', 'nobody'])
})
