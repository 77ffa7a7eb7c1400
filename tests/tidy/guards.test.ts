import { FILES, textOf } from './sources'

interface Guard {
  guard: string
  file: string
  find: string
  tests: [project: string, pattern: string, name?: string]
}
const guards = async (): Promise<Guard[]> => (await import('../prove/guards.mjs' as string)).GUARDS

test('every guard that is to be taken out stands exactly once in its file', async () => {
  const all = await guards()
  expect(all.length).toBeGreaterThan(60)
  const gone = all.filter(({ file, find }) => textOf(file).split(find).length !== 2).map(({ guard }) => guard)
  expect(gone).toEqual([])
})
test('the tests that must notice are there', async () => {
  const tests = FILES.filter(file => file.endsWith('.test.ts'))
  const lost = (await guards())
    .filter(({ tests: [project, pattern] }) => {
      const folders = project === 'operations' ? ['operations', 'local'] : [project]
      return !tests.some(file => folders.some(one => file.startsWith(`tests/${one}/`)) && file.includes(pattern))
    })
    .map(({ guard }) => guard)
  expect(lost).toEqual([])
})
