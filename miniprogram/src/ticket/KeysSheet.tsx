import { useWords } from '../ui/language'
import { Sheet } from '../ui/states'
import { Facts } from '../ui/Table'
import { ticketStaffWords } from './staff-words'

const KEYS = [
  ['J  K  ↓  ↑', 'keys.step'],
  ['1 – 5', 'keys.part'],
  ['Enter', 'keys.open'],
  ['A', 'keys.assign'],
  ['M', 'keys.merge'],
  ['R', 'keys.reply'],
  ['X', 'keys.pick'],
  ['Shift A', 'keys.assignMany'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const
/** What each key does at the desk. */
export function KeysSheet({ onClose }: { onClose(): void }) {
  const words = useWords(ticketStaffWords)
  return (
    <Sheet title={words('keys.title')} of="keys" onClose={onClose}>
      <Facts facts={KEYS.map(([key, word]) => [key, words(word)])} />
    </Sheet>
  )
}
