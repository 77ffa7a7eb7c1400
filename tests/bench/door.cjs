// What an operation takes where it runs: the deployed door, in a process of its own, called as the platform calls it.
const { join } = require('node:path')
const door = require(join(__dirname, '../../dist/cloudfunctions/web/index.js'))

process.on('message', async ({ id, operation, concurrency, limits, scene: { token, inputs } }) => {
  const { loop } = await import('./load.mjs')
  let at = 0
  const call = async () => {
    const event = {
      path: `/call/${operation}`,
      httpMethod: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(inputs[at++ % inputs.length]),
    }
    const { statusCode, body } = await door.main(event, {})
    if (statusCode !== 200) throw new Error(`${operation} answered ${statusCode} ${body}`)
  }
  try {
    process.send({ id, result: await loop(concurrency, limits, call) })
  } catch (error) {
    process.send({ id, error: String(error.stack ?? error) })
  }
})
