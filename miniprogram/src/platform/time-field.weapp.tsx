import { Picker, View } from '@tarojs/components'
import type { DayFieldProps } from './day-field-props'

/** WeChat's own clock. */
export const TimeInput = ({ id, value, onChange }: DayFieldProps) => (
  <Picker id={id} mode="time" value={value} onChange={event => onChange(event.detail.value)}>
    <View className="input input--day">{value || '—'}</View>
  </Picker>
)
