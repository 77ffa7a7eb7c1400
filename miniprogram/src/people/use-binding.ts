import type { Output } from '../../../shared/contracts'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { useWords } from '../ui/language'
import { peopleFirstWords } from './first-words'

const BLANK = {
  way: 'phone' as 'phone' | 'evidence',
  estateId: '',
  houseCode: '',
  surname: '',
  name: '',
  role: 'owner' as 'owner' | 'tenant',
  evidence: [] as StoredPhoto[],
}

/** Asking for a house, in either way, with one draft for both. */
export function useBinding(estates: Output<'estate.list'>['items'], onDone: (said: string) => void) {
  const words = useWords(peopleFirstWords)
  const { draft, change, discard } = useDraft('bind', BLANK)
  const photos = usePhotos(6, draft.evidence, evidence => change({ evidence }))
  const identify = useCommand('people.identify', { fields: peopleFirstWords })
  const claim = useCommand('people.claim', { fields: peopleFirstWords })
  const estateId = draft.estateId || (estates.length === 1 ? (estates[0]?.estateId ?? '') : '')
  const byPhone = draft.way === 'phone'
  const send = async () => {
    const { houseCode, surname, name, role } = draft
    const done = byPhone
      ? await identify.run({ estateId, houseCode, surname })
      : await claim.run({ estateId, houseCode, name, role, evidence: photos.fileIds })
    if (!done) return
    discard()
    photos.free()
    onDone(words(byPhone ? 'sign.bound' : 'sign.claimed'))
  }
  return {
    ...{ draft, change, photos, estateId, send },
    busy: identify.busy || claim.busy,
    refusal: (byPhone ? identify : claim).refusal,
    /** One of the houses that were offered. */
    choose: (houseCode: string) => {
      identify.forget()
      claim.forget()
      change({ houseCode })
    },
  }
}
export type Binding = ReturnType<typeof useBinding>
