import { Picker, View } from '@tarojs/components'
import type { DayFieldProps } from './day-field-props'

/** WeChat's own calendar. */
export const DayInput = ({ id, value, onChange }: DayFieldProps) => (
  <Picker id={id} mode="date" value={value} onChange={event => onChange(event.detail.value)}>
    <View className="input input--day">{value || '—'}</View>
  </Picker>
)
