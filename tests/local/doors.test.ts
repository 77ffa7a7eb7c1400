import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')
interface Chunk {
  file: string
  bytes: number
  modules: Record<string, number>
  /** What of it is neither the SDK nor what that needs. */
  added: number
}
const doors: Record<string, { kernel: string[]; chunks: Chunk[] }> = JSON.parse(
  readFileSync(join(ROOT, 'dist', 'doors.json'), 'utf8'),
)
/** A port holds a name: what it stands for comes with the noun that answers. */
const PORTS = [
  'cloudfunctions/billing/deposits.ts',
  'cloudfunctions/estate/doorkeeper.ts',
  'cloudfunctions/ticket/companions.ts',
  'cloudfunctions/search/bills.ts',
]
const ownOf = (chunk: Chunk) => Object.keys(chunk.modules).filter(module => !module.startsWith('node_modules/'))

describe.each(Object.entries(doors))('whoever calls %s', (_, { chunks }) => {
  test('meets one connection, one set of settings and one list of nouns: each module lies in one chunk', () => {
    const modules = chunks.flatMap(chunk => Object.keys(chunk.modules).filter(one => chunk.modules[one]))
    expect(modules.filter((one, at) => modules.indexOf(one) !== at)).toEqual([])
  })
})
test.each(['api', 'web', 'clock'])('a cold %s loads no noun but the one that says who is calling', door => {
  const { kernel, chunks } = doors[door] as (typeof doors)[string]
  const started = chunks.filter(chunk => kernel.includes(chunk.file)).flatMap(ownOf)
  const nouns = started
    .filter(module => !PORTS.includes(module))
    .map(module => module.split('/'))
    .filter(([room, , file]) => file && ['shared', 'cloudfunctions'].includes(room as string))
    .map(([, folder]) => folder)
  const expected = ['people', 'operation', door]
  expect([...new Set(nouns)].filter(one => !expected.includes(one as string))).toEqual([])
})

const KB = 1024
const MOST_KERNEL = 120 * KB
const MOST_CHUNK = 150 * KB
test.each(Object.keys(doors))('who wakes a cold %s waits for 120 KB beside the SDK at most', door => {
  const { kernel, chunks } = doors[door] as (typeof doors)[string]
  const own = chunks.filter(chunk => kernel.includes(chunk.file))
  expect(own.reduce((bytes, chunk) => bytes + chunk.added, 0)).toBeLessThanOrEqual(MOST_KERNEL)
})
/** The sounds of names: the clock alone loads them, at its leisure. */
const SOUNDS = 'node_modules/pinyin-pro/'
test('whoever calls a noun first waits for no chunk over 150 KB: only the SDK and what prints are larger', () => {
  const large = Object.entries(doors).flatMap(([door, { chunks }]) =>
    chunks.filter(chunk => chunk.added > MOST_CHUNK).map(({ modules }) => ({ door, modules })),
  )
  const strange = large.filter(
    ({ door, modules }) => door !== 'papers' && !Object.keys(modules).some(one => one.startsWith(SOUNDS)),
  )
  expect(strange.map(({ door, modules }) => [door, Object.keys(modules)[0]])).toEqual([])
})
