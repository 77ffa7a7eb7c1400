import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Me } from '../../../shared/people/contract'
import { keep, kept } from '../platform/storage'
import { ReadingContext } from '../ui/language'
import type { Language } from '../ui/say'
import { useAsk } from './ask'
import { type CallRefused, language as spoken } from './call'
import { type Hat, hatKey, hatsOf } from './hats'

interface Person {
  me: Me | undefined
  error: CallRefused | null
  reload(): void
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
  const [last] = useState(() => kept<Me>('me'))
  const me = data ?? (error?.code === 'network' ? last : undefined)
  useEffect(() => {
    if (data) keep('me', data)
    else if (error?.code.startsWith('identity.')) keep('me', undefined)
  }, [data, error])
  const [language, setLanguage] = useState(spoken)
  const [largeType, setLargeType] = useState(() => kept<boolean>('largeType') ?? false)
  const [worn, setWorn] = useState(() => kept<string>('hat'))

  useEffect(() => {
    if (!me) return
    if (!kept('language')) setLanguage(me.language)
    setLargeType(me.largeType)
  }, [me])

  const hats = useMemo(() => (me ? hatsOf(me) : []), [me])
  const person: Person = {
    me,
    error,
    reload: () => void refetch(),
    hats,
    hat: hats.find(hat => hatKey(hat) === worn) ?? hats[0],
    wear: hat => {
      keep('hat', hatKey(hat))
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
  const reading = useMemo(() => ({ language, largeType }), [language, largeType])
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
