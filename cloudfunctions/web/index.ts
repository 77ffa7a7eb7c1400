import type { Entry } from '../../shared/contract'
import { Refusal } from '../../shared/refusal'
import { nouns } from '../nouns'
import { answer } from '../operation/door'
import { sentenceOf, serve } from '../operation/noun'
import { byToken, NOBODY } from '../people/actor'

serve(nouns)

/** No form is this long; photos and workbooks travel as files. */
const MOST_CHARACTERS = 1024 * 1024

interface HttpEvent {
  path?: string
  httpMethod?: string
  headers?: Record<string, string>
  body?: string
  queryStringParameters?: Record<string, string>
  isBase64Encoded?: boolean
}

const reply = (statusCode: number, body: unknown, serverNow: number) => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-server-now': String(serverNow),
  },
  body: JSON.stringify(body),
})

/** The browsers' door: `POST /call/<operation>`, a bearer token for identity; `GET /verify/<code>` for everybody. */
export async function main(event: HttpEvent) {
  const language = header(event, 'accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh'
  const refuse = async (refusal: Refusal) => {
    const sentence = await sentenceOf(refusal.code)
    return reply(sentence.status, refusal.answer(sentence, language), Date.now())
  }
  if (event.httpMethod === 'GET' && event.path?.startsWith('/verify/'))
    return (await import('./verify')).verify(event.path, event.queryStringParameters ?? {}, language)
  const name = /^\/call\/([\w.]+)$/.exec(event.path ?? '')?.[1]
  if (!name || event.httpMethod !== 'POST') return refuse(new Refusal('request.unknown_operation'))
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  if (text.length > MOST_CHARACTERS) return refuse(new Refusal('request.too_large'))
  let input: unknown
  try {
    input = text ? JSON.parse(text) : {}
  } catch {
    return refuse(new Refusal('request.malformed', { field: 'JSON' }))
  }
  const caller = /^Bearer (.+)$/.exec(header(event, 'authorization') ?? '')?.[1] ?? null
  const result = await answer(
    name,
    input,
    { caller, identify: entry => identify(caller, entry, sourceOf(event)) },
    language,
  )
  if (!result.ok) {
    const { ok: _ok, status, serverNow, ...body } = result
    return reply(status, body, serverNow)
  }
  return reply(200, result.data, result.serverNow)
}

/** Who a stranger's calls are counted by: the gateway writes it anew, whatever the browser says. */
const sourceOf = (event: HttpEvent): string =>
  header(event, 'x-real-ip') ?? header(event, 'x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''

async function identify(token: string | null, entry: Entry, source: string) {
  if (token?.startsWith('lnk_')) return (await import('../defect/link')).byLink(token, Date.now())
  if (token) return byToken(token, Date.now())
  if (entry.who.public) return { ...NOBODY, source }
  throw new Refusal('identity.missing')
}

const header = (event: HttpEvent, name: string): string | undefined =>
  Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1]
