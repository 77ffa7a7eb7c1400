import { View } from '@tarojs/components'
import { useState } from 'react'
import { useList } from '../app/ask'
import { usePerson } from '../app/person'
import { useSettled } from '../app/settled'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { estateStaffWords } from './staff-words'

const SHOWN = 12
const MORE = 60
export interface FoundHouse {
  houseId: string
  label: string
}
/** A house by its number, in a few keystrokes. */
export function HouseFinder({ onFound }: { onFound(house: FoundHouse): void }) {
  const { hat } = usePerson()
  const words = useWords(estateStaffWords)
  const [typed, setTyped] = useState('')
  const sought = useSettled(typed.trim())
  const places = useList(
    'estate.places',
    { estateId: hat?.estateId, ...(sought && { search: sought }) },
    { enabled: Boolean(hat) },
  )
  const [most, setMost] = useState(SHOWN)
  const all = places.rows?.filter(place => place.kind === 'house')
  const houses = all?.slice(0, most)
  const showMore = () => {
    setMost(most + MORE)
    if (places.hasMore && (all?.length ?? 0) < most + MORE) places.loadMore()
  }
  return (
    <View id="house-finder">
      <Line
        id="house-search"
        label={words('office.pick')}
        hint={words('office.search')}
        value={typed}
        onChange={setTyped}
      />
      {!houses && places.error && <ErrorState error={places.error} onRetry={places.reload} />}
      {!houses && !places.error && <Skeleton rows={2} />}
      {houses?.length === 0 && <Empty icon="home" title={words('office.noHouse')} next={words('office.noHouseNext')} />}
      {houses && houses.length > 0 && (
        <Card>
          {houses.map(({ placeId, label }) => (
            <Row
              key={placeId}
              id={`house-${placeId}`}
              icon="home"
              title={label}
              onPress={() => onFound({ houseId: placeId, label })}
            />
          ))}
        </Card>
      )}
      {houses && (places.hasMore || (all?.length ?? 0) > most) && (
        <Button id="houses-more" look="plain" busy={places.loadingMore} onPress={showMore}>
          {words('act.more')}
        </Button>
      )}
    </View>
  )
}
