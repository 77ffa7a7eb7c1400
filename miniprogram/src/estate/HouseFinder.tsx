import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { useSettled } from './PlaceField'
import { estateStaffWords } from './staff-words'

const SHOWN = 12
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
  const places = useAsk(
    'estate.places',
    { estateId: hat?.estateId, ...(sought && { search: sought }) },
    { enabled: Boolean(hat) },
  )
  const houses = places.data?.items.filter(place => place.kind === 'house').slice(0, SHOWN)
  return (
    <View id="house-finder">
      <Line
        id="house-search"
        label={words('office.pick')}
        hint={words('office.search')}
        value={typed}
        onChange={setTyped}
      />
      {!houses && places.error && <ErrorState error={places.error} onRetry={() => void places.refetch()} />}
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
    </View>
  )
}
