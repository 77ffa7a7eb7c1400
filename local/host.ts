import { cpSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { type Cloud, openCloud } from './cloud'
import { inline } from './functions/inline'
import { readSettings } from './settings'

// Clouds for tests, one after the other in one warm process: `POST /open` with the environment of a cloud, `POST /close`
// with its port; `POST /copy` what a cloud has kept, between two commits. It ends when whoever started it closes its input.
const open = new Map<number, Cloud>()
const lost: string[] = []
process.on('unhandledRejection', reason => {
  lost.push(String((reason as Error)?.stack ?? reason))
})

/** Whoever held a lease where a copy was taken does not work in the copy: nobody there waits for it to lapse. */
function release(data: string): void {
  const kept = new Sqlite(join(data, 'database.sqlite'))
  kept.exec("DELETE FROM doc WHERE c = 'leases'")
  kept.close()
}

async function answer(path: string, said: Record<string, string>): Promise<object> {
  if (path === '/open') {
    const cloud = await openCloud(readSettings(said), inline)
    open.set(cloud.port, cloud)
    return { port: cloud.port, cloudPort: cloud.cloudPort }
  }
  if (path === '/copy') {
    cpSync(said.from ?? '', said.to ?? '', { recursive: true })
    release(said.to ?? '')
    return {}
  }
  const port = Number(said.port)
  open.get(port)?.close()
  open.delete(port)
  return { lost: lost.splice(0) }
}
const server = createServer(async (request, response) => {
  try {
    let text = ''
    for await (const chunk of request) text += chunk
    response.setHeader('connection', 'close')
    response.end(JSON.stringify(await answer(request.url ?? '', JSON.parse(text))))
  } catch (error) {
    response.writeHead(500).end(String((error as Error).message))
  }
})
server.listen(0, '127.0.0.1', () => console.log(`ANJU_READY ${(server.address() as AddressInfo).port}`))
process.stdin.resume().once('end', () => process.exit(0))
