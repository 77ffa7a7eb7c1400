import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Input, Operation, Output } from '../../../shared/contracts'
import { ulid } from '../../../shared/id'
import { useWords } from '../ui/language'
import type { Words } from '../ui/say'
import { CallRefused, call } from './call'
import { contractOf } from './contracts'

interface Options {
  /** The id of a form that was kept from before. */
  firstId?: string
  /** Names of the fields, where the controls' own words have none. */
  fields?: Words
}
type Asked<O extends Operation> = Omit<Input<O>, 'requestId'>

/**
 * A verb on a screen. The request id is made when the form opens and kept until it succeeds, so that neither a double
 * tap nor a lost answer does it twice. `run` gives the answer, or undefined when it was refused.
 */
export function useCommand<O extends Operation>(operation: O, { firstId, fields = {} }: Options = {}) {
  const words = useWords(fields)
  const client = useQueryClient()
  const requestId = useRef(firstId ?? ulid(Date.now()))
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<CallRefused | null>(null)

  const run = async (asked: Asked<O>): Promise<Output<O> | undefined> => {
    if (running.current) return
    const input = { ...asked, requestId: requestId.current } as Input<O>
    const checked = contractOf(operation).input.safeParse(input)
    if (!checked.success) {
      const wrong = new Set(checked.error.issues.map(issue => `field.${String(issue.path[0])}`))
      const named = [...wrong].flatMap(word => words.maybe(word) ?? [])
      setRefusal(new CallRefused('form', words('form.missing', { fields: named.join('、') }), false))
      return
    }
    running.current = true
    setBusy(true)
    setRefusal(null)
    try {
      const answer = await call(operation, input)
      requestId.current = ulid(Date.now())
      await client.invalidateQueries()
      return answer
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setRefusal(error)
      // The same id must not carry another input; only an unknown outcome is asked again under its own id.
      if (!['network', 'internal', 'storage.unavailable'].includes(error.code)) requestId.current = ulid(Date.now())
      void client.invalidateQueries()
      return
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { run, busy, refusal, forget: () => setRefusal(null), idNow: () => requestId.current }
}
