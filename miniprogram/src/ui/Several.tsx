import { Text, View } from '@tarojs/components'
import { pressable } from '../platform/device'
import { Icon } from './parts'

interface Props<T extends string> {
  id: string
  choices: { value: T; label: string }[]
  values: readonly T[]
  onChange(values: T[]): void
}
/** Any of a few, as pills that wrap. Each is `#<id>-<value>`; the order is that of the choices. */
export function Several<T extends string>({ id, choices, values, onChange }: Props<T>) {
  const turn = (value: T) =>
    onChange(choices.map(choice => choice.value).filter(one => values.includes(one) !== (one === value)))
  return (
    <View className="pills">
      {choices.map(({ value, label }) => (
        <View
          key={value}
          id={`${id}-${value}`}
          className={`pill ${values.includes(value) ? 'pill--on' : ''}`}
          {...pressable(() => turn(value))}
        >
          {values.includes(value) && <Icon name="check" />}
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  )
}
