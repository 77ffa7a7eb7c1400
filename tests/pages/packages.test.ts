import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { boot } from './harness'
import { wang } from './people'

const DIST = resolve(__dirname, '../../dist/weapp')
type Factory = (...given: unknown[]) => unknown
type Chunk = [ids: unknown[], factories: Record<string, Factory>]

const app = boot({ 'people.me': () => wang })

/** From now on counts how often each module of the app is brought by a file, and how often it runs. */
function counting() {
  const queue = (globalThis as unknown as { wx: { webpackJsonp: { push(chunk: Chunk): unknown } } }).wx.webpackJsonp
  const brought = new Map<string, number>()
  const ran = new Map<string, number>()
  const one = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  const push = queue.push
  queue.push = chunk => {
    for (const [id, factory] of Object.entries(chunk[1])) {
      one(brought, id)
      chunk[1][id] = function (this: unknown, ...given) {
        one(ran, id)
        return factory.apply(this, given)
      }
    }
    return push.call(queue, chunk)
  }
  return { brought, ran }
}

test('a module that two subpackages bring along runs once, whoever opens which page first', async () => {
  const { brought, ran } = counting()
  for (const route of ['packages/owner/ticket/index', 'packages/desk/ticket/index', 'packages/work/ticket/index'])
    (await app.open(route, { ticketId: 'tkt_a' })).close()
  expect([...brought.values()].filter(times => times > 1).length).toBeGreaterThan(0)
  expect([...ran].filter(([, times]) => times > 1)).toEqual([])
})

test('what keeps state stands once, in the package that everybody has', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  const holds = (text: string) => files.filter(file => readFileSync(join(DIST, file), 'utf8').includes(text))
  // The person, the cache of answers, the contracts that came along, the outbox: told by what they alone say.
  for (const alone of ['a screen outside PersonProvider', 'No QueryClient set', 'did not come along', 'outbox-now'])
    expect([alone, holds(alone)]).toEqual([alone, [expect.not.stringContaining('packages/')]])
})

test('an owner does not download what the office alone checks', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.js') && !file.startsWith('packages/'),
  )
  const main = files.map(file => readFileSync(join(DIST, file), 'utf8')).join('\n')
  for (const operation of ['waiver.request', 'run.start', 'merchant.request', 'key.register', 'tariff.request'])
    expect([operation, main.includes(`"${operation}":(`)]).toEqual([operation, false])
})
