import { useState } from 'react'
import { ulid } from '../../../shared/id'
import { keep, kept } from '../platform/storage'

/** What is typed into a form, kept on the device until it was sent, with the request id it will be sent under. */
export function useDraft<T extends object>(name: string, blank: T) {
  const [found] = useState(() => kept<T & { requestId: string }>(`draft.${name}`))
  const [draft, setDraft] = useState({ requestId: ulid(Date.now()), ...blank, ...found })
  const change = (part: Partial<T>) =>
    setDraft(before => {
      const after = { ...before, ...part }
      keep(`draft.${name}`, after)
      return after
    })
  const discard = () => keep(`draft.${name}`, undefined)
  return { draft, change, discard, restored: Boolean(found) }
}
