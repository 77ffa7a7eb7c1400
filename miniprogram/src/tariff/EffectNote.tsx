import { View } from '@tarojs/components'
import type { Input } from '../../../shared/contracts'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { tariffStaffWords } from './staff-words'

/** Which bills a price would touch, in sentences: nobody learns from a bill that a month stayed by the price of before. */
export function EffectNote({ proposed }: { proposed: Input<'tariff.effect'> }) {
  const words = useWords(tariffStaffWords)
  const { data } = useAsk('tariff.effect', proposed, { freshMs: 30_000 })
  if (!data) return null
  const { first, last, old, issued, open } = data
  const listed = (periods: readonly string[]) => periods.join('、')
  const said = [
    old && words('effect.old', { old, day: proposed.effectiveFrom }),
    first ? words(last ? 'effect.between' : 'effect.from', { first, last: last ?? '' }) : words('effect.nothing'),
    issued.length > 0 && words('effect.issued', { periods: listed(issued) }),
    open.length > 0 && words('effect.open', { periods: listed(open) }),
  ]
  return (
    <View className="note" id="effect">
      <Icon name="clock" />
      <View>{said.map(line => line && <View key={line}>{line}</View>)}</View>
    </View>
  )
}
