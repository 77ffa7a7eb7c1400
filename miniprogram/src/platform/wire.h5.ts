import type { Answer } from './answer'
import { token } from './session'

/** One call to the `web` door. Throws when no answer came back. */
export async function send(operation: string, input: unknown, language: string): Promise<Answer> {
  const bearer = token()
  const response = await fetch((window.anjuDoor ?? '/call/') + operation, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(input),
  })
  const serverNow = Number(response.headers.get('x-server-now')) || undefined
  const body = await response.json()
  if (response.ok) return { ok: true, data: body, serverNow }
  return { ok: false, ...body, serverNow }
}
