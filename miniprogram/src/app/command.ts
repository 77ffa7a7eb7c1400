import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Entry } from '../../../shared/contract'
import type { Input, Operation, Output } from '../../../shared/contracts'
import { ulid } from '../../../shared/id'
import { useWords } from '../ui/language'
import type { Say, Words } from '../ui/say'
import type { UiWord } from '../ui/words'
import { CallRefused, call } from './call'
import { contractOf } from './contracts'
import { refreshAfter, refreshAll } from './refresh'
import { anyWords } from './words'

interface Options {
  /** The id of a form that was kept from before. */
  firstId?: string
  /** Names of the fields, where the controls' own words have none. */
  fields?: Words
}
type Asked<O extends Operation> = Omit<Input<O>, 'requestId'>

const movesOf = (operation: Operation) => (contractOf(operation) as unknown as Entry).moves ?? null

interface Issue {
  code: string
  path: PropertyKey[]
}
/** Which fields are not right, and what is too long by how much it may be. */
function wrongIn(issues: readonly Issue[], nameOf: (field: string) => string, words: Say<UiWord>): string {
  const long = issues.find(issue => issue.code === 'too_big' && (issue as { origin?: string }).origin === 'string')
  if (long && issues.length === 1)
    return words('form.tooLong', {
      fields: nameOf(String(long.path[0])),
      max: Number((long as { maximum?: number }).maximum),
    })
  const named = new Set(issues.map(issue => nameOf(String(issue.path[0]))))
  return words('form.missing', { fields: [...named].join('、') })
}

/**
 * A verb on a screen. The request id is made when the form opens and kept until it succeeds, so that neither a double
 * tap nor a lost answer does it twice. `run` gives the answer, or undefined when it was refused.
 */
export function useCommand<O extends Operation>(operation: O, { firstId, fields = {} }: Options = {}) {
  const words = useWords(fields, anyWords)
  const nameOf = (field: string) => words.maybe(`field.${field}`) ?? words.maybe(`any.${field}`) ?? words('any.record')
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
      setRefusal(new CallRefused('form', wrongIn(checked.error.issues, nameOf, words), true))
      return
    }
    running.current = true
    setBusy(true)
    setRefusal(null)
    try {
      const answer = await call(operation, input)
      requestId.current = ulid(Date.now())
      await refreshAfter(client, movesOf(operation))
      return answer
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setRefusal(error)
      // The same id must not carry another input; only an unknown outcome is asked again under its own id.
      if (!['network', 'internal', 'storage.unavailable'].includes(error.code)) requestId.current = ulid(Date.now())
      void refreshAll(client)
      return
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { run, busy, refusal, forget: () => setRefusal(null), idNow: () => requestId.current }
}
