import { writeSync } from 'node:fs'
import { Database } from '../../../local/database/index'

/** Writes without end, and says which number has been acknowledged: what the durability test kills. */
async function main(file: string, first: number): Promise<void> {
  const database = Database.open({ file, declarations: [{ name: 'pairs', indexes: [] }], now: Date.now })
  const caller = { requests: 0, examined: 0, chain: 0 }
  const act = async (action: string, params: object) => {
    const body = await database.handle(`database.${action}`, { collectionName: 'pairs', ...params }, caller)
    if (body.code) throw new Error(String(body.message))
    return body
  }
  const set = (id: string, n: number, transactionId: unknown) =>
    act('modifyDocument', { query: `{"_id":"${id}"}`, merge: false, upsert: true, data: `{"n":${n}}`, transactionId })
  for (let n = first; ; n += 1) {
    const { transactionId } = await act('startTransaction', {})
    await set('left', n, transactionId)
    await set('right', n, transactionId)
    await act('commitTransaction', { transactionId })
    await act('insertDocument', { data: [`{"_id":"n${n}","text":"${'x'.repeat(n % 900)}"}`] })
    writeSync(1, `${n}\n`)
  }
}
void main(process.argv[2] as string, Number(process.argv[3]))
