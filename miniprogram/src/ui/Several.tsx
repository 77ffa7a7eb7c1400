import { Text, View } from '@tarojs/components'
import { useContext, useRef } from 'react'
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
  // A second tap may come before the first has been drawn: it goes by what the first one made of it.
  const latest = useRef(values)
  latest.current = values
  const turn = (value: T) => {
    const next = choices.map(choice => choice.value).filter(one => latest.current.includes(one) !== (one === value))
    latest.current = next
    onChange(next)
  }
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
