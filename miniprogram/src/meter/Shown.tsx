import { View } from '@tarojs/components'
import type { OwnMeter } from '../../../shared/meter/views'
import type { Register } from '../../../shared/tariff/schema'
import { tariffWords } from '../tariff/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { fieldsOf, type Typed } from './number'
import { meterWords } from './words'

interface Props {
  id: string
  meter: Pick<OwnMeter, 'registers' | 'utility'>
  typed: Typed
  onChange(typed: Typed): void
}
/** What the meter shows: one number, or one for each register of the day. Fields are `#<id>-<register>`. */
export function Shown({ id, meter, typed, onChange }: Props) {
  const words = useWords(meterWords, tariffWords)
  const fields = fieldsOf(meter)
  return (
    <View className={fields.length > 1 ? 'dials' : ''}>
      {fields.map(field => (
        <Line
          key={field}
          id={`${id}-${field}`}
          label={field === 'value' ? words('meter.value') : words(`register.${field as Register}`)}
          kind="digit"
          max={13}
          value={typed[field] ?? ''}
          onChange={value => onChange({ ...typed, [field]: value })}
        />
      ))}
    </View>
  )
}
