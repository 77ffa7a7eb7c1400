import { Text, View } from '@tarojs/components'
import { KIND_FACTS } from '../../../shared/booking/kinds'
import type { WaitRow } from '../../../shared/booking/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useNow } from '../app/now'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button, Icon, Section, Tag } from '../ui/parts'
import { Refused } from '../ui/states'
import { absolute } from '../ui/time'
import { whenSaid } from '../ui/when'
import { KIND_ICONS } from './kinds'
import { bookingWords } from './words'

/** The lines the household stands in, and at which place. */
export function Waiting({ rows }: { rows: readonly WaitRow[] }) {
  const words = useWords(bookingWords)
  if (rows.length === 0) return null
  return (
    <Section title={words('waiting.title')}>
      <View className="list__rows" id="waiting">
        {rows.map((row, index) => (
          <Line key={`${row.slotId}-${row.houseId}`} id={`leave-${index}`} row={row} />
        ))}
      </View>
    </Section>
  )
}

function Line({ id, row }: { id: string; row: WaitRow }) {
  const { language, me } = usePerson()
  const words = useWords(bookingWords)
  const now = useNow(30_000)
  const { run, busy, refusal } = useCommand('booking.wait', { fields: bookingWords })
  const house = me?.houses.find(one => one.houseId === row.houseId)
  const over = now >= row.until
  const leave = async () => {
    if (await run({ slotId: row.slotId, houseId: row.houseId, leave: true })) told(words('booking.outOfLine'))
  }
  return (
    <View className="card card--pad">
      <View className="brief__head">
        <View className="row__icon">
          <Icon name={KIND_ICONS[row.kind]} />
        </View>
        <View className="row__words">
          <Text className="brief__title">{KIND_FACTS[row.kind][language]}</Text>
          <Text className="brief__about">{[house?.label, row.serverName].filter(Boolean).join(' · ')}</Text>
        </View>
        <Tag tone={over ? 'slate' : 'amber'} icon="clock">
          {words(over ? 'waiting.over' : 'waiting.place', { n: row.place, of: row.of })}
        </Tag>
      </View>
      <Text className="brief__when">{whenSaid(row, words)}</Text>
      <Text className="brief__about">
        {words(over ? 'waiting.overWhy' : 'waiting.until', { at: absolute(row.until) })}
      </Text>
      <Refused refusal={refusal} />
      {!over && (
        <View className="booking__actions">
          <Button id={id} look="danger" small busy={busy} onPress={() => void leave()}>
            {words('booking.leaveLine')}
          </Button>
        </View>
      )}
    </View>
  )
}
