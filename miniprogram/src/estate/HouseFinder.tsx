import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '../app/person'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { estateStaffWords } from './staff-words'
import { useSought } from './use-sought'

const SHOWN = 12
const MORE = 60
export interface FoundHouse {
  houseId: string
  label: string
}
/** A house by its number, by whoever lives there, by a key or a meter, in a few keystrokes. */
export function HouseFinder({ onFound }: { onFound(house: FoundHouse): void }) {
  const { hat } = usePerson()
  const words = useWords(estateStaffWords)
  const [typed, setTyped] = useState('')
  const { places, leads } = useSought(hat?.estateId, typed)
  const [most, setMost] = useState(SHOWN)
  const all = places.rows?.filter(place => place.kind === 'house')
  const houses = all?.slice(0, most)
  /** What is typed names it well enough for whoever knows the house: Enter takes the first. */
  const chooseFirst = () => {
    const [first] = houses ?? []
    if (typed.trim() && first) onFound({ houseId: first.placeId, label: first.label })
  }
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
        onEnter={chooseFirst}
      />
      {!houses && places.error && <ErrorState error={places.error} onRetry={places.reload} />}
      {!houses && !places.error && <Skeleton rows={2} />}
      {houses?.length === 0 && leads.length === 0 && (
        <Empty icon="home" title={words('office.noHouse')} next={words('office.noHouseNext')} />
      )}
      {houses && (houses.length > 0 || leads.length > 0) && (
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
          {leads.map(({ kind, of, houseId, title, detail, phone }) => (
            <Row
              key={`${kind}-${of}`}
              id={`lead-${of}`}
              icon={kind === 'plate' ? 'place' : kind}
              title={detail}
              detail={[title, phone].filter(Boolean).join(' · ')}
              onPress={() => onFound({ houseId: houseId ?? '', label: detail })}
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

interface FieldProps {
  value: FoundHouse | null
  onChange(house: FoundHouse | null): void
}
/** The same within a form: what was chosen stays, with the way to another. */
export function HouseField({ value, onChange }: FieldProps) {
  const words = useWords(estateStaffWords)
  if (!value) return <HouseFinder onFound={onChange} />
  return (
    <Field label={words('office.house')}>
      <Card>
        <Row
          id="house-chosen"
          icon="home"
          title={value.label}
          end={
            <LinkText id="house-other" onPress={() => onChange(null)}>
              {words('office.otherHouse')}
            </LinkText>
          }
        />
      </Card>
    </Field>
  )
}
