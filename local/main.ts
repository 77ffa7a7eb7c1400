import { join } from 'node:path'
import { openCloud } from './cloud'
import { threads } from './functions/thread'
import { readSettings } from './settings'

/** What cannot start says why in a sentence, without a stack. */
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const { port, cloudPort, close } = await openCloud(
    settings,
    threads(join(settings.root, 'dist', 'local', 'runner.js')),
  )
  const stop = () => {
    close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
  console.log(
    `\nAnju is ready: http://127.0.0.1:${port}/\nWhat phones would show: http://127.0.0.1:${port}/local/outbox`,
  )
  console.log(`ANJU_READY ${JSON.stringify({ port, cloudPort })}`)
}
main().catch(error => {
  console.error(error.message)
  process.exit(1)
})
