import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { LinkText, Pills } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { useSought } from './use-sought'
import { estateWords } from './words'

const SHOWN = 12
/** What “more” adds: no more than one page brings. */
const MORE = 60
interface Props {
  estateId?: string
  /** Staff look a place up by its number instead of choosing among their own. */
  search?: boolean
  /** What it is about is more likely outside the house. */
  outside?: boolean
  /** Public places are not meant. */
  housesOnly?: boolean
  value: string
  /** A house that came along: chosen before anything is looked up. */
  along?: { houseId: string; label: string } | undefined
  onChange(placeId: string): void
}

/** Where: the own houses first, then the estate's public places. */
export function PlaceField({
  estateId,
  search = false,
  outside = false,
  housesOnly = false,
  value,
  along,
  onChange,
}: Props) {
  const words = useWords(estateWords)
  const [typed, setTyped] = useState('')
  const { places, leads } = useSought(estateId, typed, search)
  const [most, setMost] = useState(SHOWN)
  const items = places.rows ?? []
  const found = items.filter(place => place.kind === 'house')
  const allHouses = along
    ? [{ placeId: along.houseId, label: along.label }, ...found.filter(one => one.placeId !== along.houseId)]
    : found
  // Whose name, key or meter was typed: the house, with what led to it.
  const people = leads
    .filter((one, at) => !found.some(({ placeId }) => placeId === one.houseId) && at === firstOf(leads, one.houseId))
    .map(one => ({ value: one.houseId ?? '', label: `${one.detail} · ${one.title}` }))
  const allCommon = housesOnly ? [] : items.filter(place => place.kind === 'public')
  const [houses, common] = [allHouses.slice(0, most), allCommon.slice(0, most)]
  const longest = Math.max(allHouses.length, allCommon.length)
  const hasMore = places.hasMore || longest > most
  const showMore = () => {
    setMost(most + MORE)
    if (places.hasMore && longest < most + MORE) places.loadMore()
  }

  const [opened, setOpened] = useState(false)
  const showsCommon = opened || outside || !houses.length || common.some(place => place.placeId === value)

  const only = !search && houses.length === 1 ? houses[0]?.placeId : undefined
  useEffect(() => {
    if (only && !value) onChange(only)
  }, [only, value, onChange])

  return (
    <Field label={words('report.where')}>
      {search && <Line id="place-search" hint={words('report.findPlace')} value={typed} onChange={setTyped} />}
      {!places.rows && places.error && <ErrorState error={places.error} onRetry={places.reload} />}
      {!places.rows && !places.error && <Skeleton rows={1} />}
      {places.rows && !items.length && <View className="field__hint">{words('report.noPlaces')}</View>}
      {houses.length + people.length > 0 && (
        <View className="places">
          <Pills
            id="place"
            choices={[...houses.map(({ placeId, label }) => ({ value: placeId, label })), ...people]}
            value={value}
            onChange={onChange}
          />
        </View>
      )}
      {common.length > 0 && !showsCommon && (
        <LinkText id="place-outside" onPress={() => setOpened(true)}>
          {words('report.outside')}
        </LinkText>
      )}
      {common.length > 0 && showsCommon && (
        <View className="places">
          {houses.length > 0 && <View className="field__hint places__title">{words('report.publicPlaces')}</View>}
          <Pills
            id="place"
            choices={common.map(({ placeId, label }) => ({ value: placeId, label }))}
            value={value}
            onChange={onChange}
          />
        </View>
      )}
      {hasMore && (
        <LinkText id="place-more" onPress={showMore}>
          {words('act.more')}
        </LinkText>
      )}
    </Field>
  )
}
const firstOf = (rows: readonly { houseId: string | null }[], houseId: string | null): number =>
  rows.findIndex(one => one.houseId === houseId)
