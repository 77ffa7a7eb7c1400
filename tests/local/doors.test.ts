import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '..', '..')
interface Chunk {
  file: string
  bytes: number
  modules: Record<string, number>
}
const doors: Record<string, { kernel: string[]; chunks: Chunk[] }> = JSON.parse(
  readFileSync(join(ROOT, 'dist', 'doors.json'), 'utf8'),
)
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
    .map(module => module.split('/'))
    .filter(([room, , file]) => file && ['shared', 'cloudfunctions'].includes(room as string))
    .map(([, folder]) => folder)
  const expected = ['people', 'operation', door]
  expect([...new Set(nouns)].filter(one => !expected.includes(one as string))).toEqual([])
})
