import { Picker, View } from '@tarojs/components'
import type { DayFieldProps } from './day-field-props'
import { spoken } from './spoken'

/** WeChat's own clock. */
export const TimeInput = ({ id, value, onChange, label }: DayFieldProps) => (
  <Picker id={id} mode="time" value={value} onChange={event => onChange(event.detail.value)}>
    <View className="input input--day" {...spoken({ role: 'button', label })}>
      {value || '—'}
    </View>
  </Picker>
)
