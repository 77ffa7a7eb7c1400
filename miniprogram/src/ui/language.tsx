import { createContext, useContext, useMemo } from 'react'
import { type Language, say, type Words } from './say'

/** How screens speak and how large: the app says who reads, the controls need no more of them. */
interface Reading {
  language: Language
  largeType: boolean
  /** The server was not reached at the last try: what is shown may be old. */
  offline: boolean
  /** Nobody is signed in. */
  unknown: boolean
  /** Why it could not be found out who is here. */
  lost: { message: string; retry?: boolean } | null
  /** Finds out again. */
  again(): void
}
export const ReadingContext = createContext<Reading>({
  language: 'zh',
  largeType: false,
  offline: false,
  unknown: false,
  lost: null,
  again: () => {},
})
export const useReading = (): Reading => useContext(ReadingContext)

/** The words of these nouns in the reader's language; the controls' own are always among them. */
export function useWords<C extends readonly Words[]>(...catalogues: C) {
  const { language } = useReading()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a screen's catalogues never change
  return useMemo(() => say(language, ...catalogues), [language])
}
