import type { Entry } from '../app/noun'
import { useReading } from '../ui/language'

/** What an entry is called in the reader's language. */
export function useEntryName(): (entry: Pick<Entry, 'title'>) => string {
  const { language } = useReading()
  return ({ title: [zh, en] }) => (language === 'zh' ? zh : en)
}
