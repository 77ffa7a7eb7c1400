import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { Database } from '../../../local/database/index'

const ROOT = resolve(__dirname, '../../..')
let folder: string
let writer: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anju-durability-'))
  writer = join(folder, 'writer.cjs')
  const entryPoints = [join(__dirname, 'writer.ts')]
  buildSync({ entryPoints, outfile: writer, bundle: true, platform: 'node', external: ['libsql', 'mingo'] })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Kills the writer dead once it has acknowledged `after` numbers; answers the last one it told us. */
function killed(file: string, first: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [writer, file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
  })
  let told = ''
  child.stdout.on('data', chunk => {
    told += chunk
    if (told.split('\n').length > after) child.kill('SIGKILL')
  })
  return new Promise(done => child.on('close', () => done(Number(told.trimEnd().split('\n').at(-1)))))
}

test('a writer killed at any moment has lost nothing it acknowledged, and left nothing half done', async () => {
  const file = join(folder, 'database.sqlite')
  let first = 0
  for (let round = 0; round < 3; round += 1) {
    const last = await killed(file, first, 5 + Math.floor(Math.random() * 150))
    const database = Database.open({ file, declarations: [], now: Date.now })
    const caller = { requests: 0, examined: 0, chain: 0 }
    const read = async (id: string) => {
      const params = { collectionName: 'pairs', queryType: 'DOC', query: `{"_id":"${id}"}` }
      const body = await database.handle('database.getDocument', params, caller)
      const [text] = (body.data as { list: string[] }).list
      return text ? JSON.parse(text) : null
    }
    const [left, right] = [await read('left'), await read('right')]
    expect(left.n).toBe(right.n)
    expect(left.n).toBeGreaterThanOrEqual(last)
    for (let n = 0; n <= last; n += 1) expect(await read(`n${n}`)).toEqual({ _id: `n${n}`, text: 'x'.repeat(n % 900) })
    database.close()
    first = left.n + 1
    // What was written but not acknowledged may be there or not: make it so for the next round's count.
    if (!(await inserted(file, left.n))) first = left.n
  }
})
async function inserted(file: string, n: number): Promise<boolean> {
  const database = Database.open({ file, declarations: [], now: Date.now })
  const query = JSON.stringify({ _id: `n${n}` })
  const body = await database.handle(
    'database.calculateDocument',
    { collectionName: 'pairs', query },
    { requests: 0, examined: 0, chain: 0 },
  )
  database.close()
  return (body.data as { total: number }).total === 1
}
