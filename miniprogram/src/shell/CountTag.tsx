import type { EntryCount } from '../../../shared/home/schema'
import { countSaid } from '../app/counts'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { shellFirstWords } from './first-words'

/** How much waits, and how much of it burns, in words: colour alone says nothing. */
export function CountTag({ count }: { count: EntryCount | undefined }) {
  const words = useWords(shellFirstWords)
  if (!count) return null
  if (count.burning > 0) return <Tag tone="red">{words('shell.burning', { n: count.burning })}</Tag>
  return <Tag tone="brand">{words('shell.waits', { n: countSaid(count) })}</Tag>
}
