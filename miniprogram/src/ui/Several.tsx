import { Text, View } from '@tarojs/components'
import { useContext } from 'react'
import { pressable, spoken } from '../platform/spoken'
import { FieldName, Icon } from './parts'

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
    <View className="pills" {...spoken({ role: 'group', label: useContext(FieldName) || undefined })}>
      {choices.map(({ value, label }) => (
        <View
          key={value}
          id={`${id}-${value}`}
          className={`pill ${values.includes(value) ? 'pill--on' : ''}`}
          {...pressable(() => turn(value), { role: 'checkbox', checked: values.includes(value) })}
        >
          {values.includes(value) && <Icon name="check" />}
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  )
}
