import { useState } from 'react'
import { ulid } from '../../../shared/id'
import { useOwned } from './owned'

/**
 * What is typed into a form, kept on the device until it was sent, with the request id it will be sent under. It is the
 * person's who typed it, in the estate they were in.
 */
export function useDraft<T extends object>(name: string, blank: T) {
  const own = useOwned<T & { requestId: string }>(`draft.${name}`)
  const [fresh] = useState(() => ({ requestId: ulid(Date.now()), ...blank }))
  const [restored] = useState(() => Boolean(own.value))
  return {
    draft: { ...fresh, ...own.value },
    change: (part: Partial<T>) => own.put({ ...fresh, ...own.now(), ...part }),
    discard: own.drop,
    restored,
  }
}
