import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One POST of JSON; answers status, headers and text. */
export const post = (url, body, headers = {}) =>
  new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      reply => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', chunk => {
          text += chunk
        })
        reply.on('end', () => done({ status: reply.statusCode, headers: reply.headers, text }))
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })

/** `concurrency` callers in a closed loop until the time or the number of calls is used up. */
export async function loop(concurrency, { forMs, atMost = Number.POSITIVE_INFINITY }, call) {
  const times = []
  const started = performance.now()
  let taken = 0
  const caller = async () => {
    while (taken < atMost && performance.now() - started < forMs) {
      taken += 1
      const at = performance.now()
      await call()
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, caller))
  return { times, spentMs: performance.now() - started }
}

export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
/** Several rounds of one loop as one result. */
export function sum(rounds) {
  const times = rounds.flatMap(round => round.times)
  const spentMs = rounds.reduce((total, round) => total + round.spentMs, 0)
  return {
    calls: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    perSecond: (times.length / spentMs) * 1000,
  }
}
