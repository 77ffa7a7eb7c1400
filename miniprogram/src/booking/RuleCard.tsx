import { View } from '@tarojs/components'
import type { KindFacts, KindRule } from '../../../shared/booking/kinds'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Card, Icon } from '../ui/parts'
import { bookingWords } from './words'

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10)

/** What an appointment of this kind takes and what happens when nobody comes: said before anybody books. */
export function RuleCard({ kind }: { kind: KindRule & KindFacts }) {
  const { language } = usePerson()
  const words = useWords(bookingWords)
  const facts = [
    ['clock', words('booking.lasts', { n: kind.minutes })],
    ['form', words('booking.bring', { what: kind.bring[language] })],
    ['calendar', words('booking.ahead', { lead: hours(kind.leadMinutes), cutoff: hours(kind.cutoffMinutes) })],
    ['alert', words('booking.noShowRule', { days: kind.noShowDays, n: kind.noShowLimit })],
  ] as const
  return (
    <Card id="rule">
      {facts.map(([icon, text]) => (
        <View key={icon} className="fact">
          <Icon name={icon} />
          <View className="fact__words">{text}</View>
        </View>
      ))}
    </Card>
  )
}
