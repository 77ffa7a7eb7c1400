import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Me } from '../../../shared/people/contract'
import { speakIn } from '../platform/device'
import { keep, kept } from '../platform/storage'
import { ReadingContext } from '../ui/language'
import type { Language } from '../ui/say'
import { useAskAgain } from './again'
import { useAsk } from './ask'
import { type CallRefused, language as spoken } from './call'
import { type Hat, hatKey, hatsOf } from './hats'
import { lastMe, ownName, rememberMe } from './own'

interface Person {
  me: Me | undefined
  error: CallRefused | null
  reload(): void
  /** Whose things on this device are shown and kept, in which estate; undefined: it is not known yet. */
  owner: { personId: string; estateId: string } | undefined
  hats: Hat[]
  hat: Hat | undefined
  wear(hat: Hat): void
  language: Language
  largeType: boolean
  prefer(preference: { language?: Language; largeType?: boolean }): void
}
const PersonContext = createContext<Person | null>(null)

/** Who is here, as what, in which language and size. */
export function PersonProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { data, error, refetch } = useAsk('people.me', {})
  // Without a network the app opens as whoever used it last; what they may do is still for the server to say.
  const [last] = useState(lastMe)
  const unknown = error?.code.startsWith('identity.')
  const me = unknown ? undefined : (data ?? (error?.code === 'network' ? last : undefined))
  useEffect(() => {
    if (unknown) rememberMe(undefined)
    else if (data) rememberMe(data)
  }, [data, unknown])
  // What one person was told is nothing that the next one is shown while it is asked for again.
  const told = useRef(last?.personId)
  if (data && told.current !== data.personId) {
    if (told.current) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'people.me' })
    told.current = data.personId
  }
  const [language, setLanguage] = useState(spoken)
  const [largeType, setLargeType] = useState(() => kept<boolean>('largeType') ?? false)
  const [, setWorn] = useState('')

  useEffect(() => {
    if (!me) return
    if (!kept('language')) setLanguage(me.language)
    setLargeType(me.largeType)
  }, [me])

  const hats = useMemo(() => (me ? hatsOf(me) : []), [me])
  const known = me ?? (error ? undefined : last)
  const worn = known && kept<string>(ownName(known.personId, 'hat'))
  const wornOf = (of: Hat[]) => of.find(hat => hatKey(hat) === worn) ?? of[0]
  const person: Person = {
    me,
    owner: known && { personId: known.personId, estateId: wornOf(me ? hats : hatsOf(known))?.estateId ?? '' },
    error,
    reload: () => void refetch(),
    hats,
    hat: wornOf(hats),
    wear: hat => {
      if (me) keep(ownName(me.personId, 'hat'), hatKey(hat))
      setWorn(hatKey(hat))
    },
    language,
    largeType,
    prefer: preference => {
      if (preference.language) {
        keep('language', preference.language)
        setLanguage(preference.language)
        void client.invalidateQueries()
      }
      if (preference.largeType !== undefined) {
        keep('largeType', preference.largeType)
        setLargeType(preference.largeType)
      }
    },
  }
  const offline = useAskAgain()
  const lost = !me && error && !unknown ? error : null
  const reading = useMemo(
    () => ({ language, largeType, offline, unknown: Boolean(unknown), lost, again: () => void refetch() }),
    [language, largeType, offline, unknown, lost, refetch],
  )
  useEffect(() => speakIn(language), [language])
  return (
    <ReadingContext.Provider value={reading}>
      <PersonContext.Provider value={person}>{children}</PersonContext.Provider>
    </ReadingContext.Provider>
  )
}

export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error('a screen outside PersonProvider')
  return person
}
