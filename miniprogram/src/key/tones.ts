import type { KeyKind, KeyState } from '../../../shared/key/schema'
import type { Tone } from '../ui/parts'
import type { Say } from '../ui/say'
import type { KeyWord } from './words'

export const KEY_TONES: Record<KeyState, Tone> = {
  in_custody: 'green',
  lent: 'amber',
  handed_over: 'brand',
  lost: 'red',
}
/** `Front door ×3, Mailbox ×1` */
export const itemsSaid = (items: { kind: string; count: number }[], say: Say<KeyWord>): string =>
  items.map(item => `${say(`keyKind.${item.kind.toLowerCase() as Lowercase<KeyKind>}`)} ×${item.count}`).join('、')
