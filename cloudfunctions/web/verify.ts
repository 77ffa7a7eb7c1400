import type { SealCheck } from '../../shared/inspection/contract'
import { CODE_OF, typedCode } from '../../shared/paper/code'
import type { ReceiptCheck } from '../../shared/receipt/contract'
import type { Language } from '../../shared/sentence'
import { answer } from '../operation/door'
import { NOBODY } from '../people/actor'
import { verifyPage } from './verify-page'

/** `GET /verify/<code>?hash=…`: the same operations anybody may call, as a page that needs no app. */
export async function verify(path: string, query: Record<string, string>, language: Language) {
  const typed = decodeURIComponent(path.slice('/verify/'.length)) || query.code || ''
  if (!typed) return verifyPage({ what: 'ask' }, language)
  const code = typedCode(typed.slice(0, 60))
  if (!code) return verifyPage({ what: 'bad' }, language, 404)
  const receipt = code.startsWith(CODE_OF.receipt)
  const input = { code, ...(!receipt && query.hash && { hash: query.hash.trim() }) }
  const operation = receipt ? 'receipt.verify' : 'inspection.verify'
  const result = await answer(operation, input, { caller: null, identify: async () => NOBODY }, language)
  if (!result.ok) return verifyPage({ what: 'refused', message: result.message }, language, result.status)
  if (receipt) return verifyPage({ what: 'receipt', check: result.data as ReceiptCheck }, language)
  return verifyPage({ what: 'seal', code, check: result.data as SealCheck }, language)
}
