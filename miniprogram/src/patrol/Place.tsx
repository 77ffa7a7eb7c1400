import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Position } from '../../../shared/patrol/schema'
import { whereHere } from '../platform/position'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { patrolStaffWords } from './staff-words'

interface Props {
  value: Position | undefined
  onChange(position: Position | undefined): void
}
/** Where a point is, noted by standing there: a phone farther away is marked. */
export function Place({ value, onChange }: Props) {
  const words = useWords(patrolStaffWords)
  const [busy, setBusy] = useState(false)
  const [unknown, setUnknown] = useState(false)
  const here = async () => {
    setBusy(true)
    const found = await whereHere()
    setBusy(false)
    setUnknown(!found)
    if (found) onChange(found)
  }
  return (
    <Field label={words('place.of')} hint={words(unknown ? 'place.unknown' : 'place.why')}>
      {value && <View id="placed">{`${value.lat.toFixed(5)}, ${value.lng.toFixed(5)}`}</View>}
      <View className="point-verbs">
        <Button id="place-here" look="quiet" icon="place" small busy={busy} onPress={() => void here()}>
          {words(value ? 'place.again' : 'place.here')}
        </Button>
        {value && (
          <Button id="place-none" look="plain" small onPress={() => onChange(undefined)}>
            {words('place.none')}
          </Button>
        )}
      </View>
    </Field>
  )
}
