// A bare Node server: JSON in, the same JSON out. With STATIC, the same text whatever is asked.
import { createServer } from 'node:http'

const fixed = process.env.STATIC
const server = createServer((request, response) => {
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(fixed ?? JSON.stringify(JSON.parse(Buffer.concat(chunks).toString())))
  })
})
server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1', () => console.log(`ANJU_READY ${JSON.stringify({ port: server.address().port })}`))
process.on('SIGTERM', () => process.exit(0))
