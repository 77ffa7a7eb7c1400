import { Picker, View } from '@tarojs/components'
import type { DayFieldProps } from './day-field-props'
import { spoken } from './spoken'

/** WeChat's own calendar. */
export const DayInput = ({ id, value, onChange, label }: DayFieldProps) => (
  <Picker id={id} mode="date" value={value} onChange={event => onChange(event.detail.value)}>
    <View className="input input--day" {...spoken({ role: 'button', label })}>
      {value || '—'}
    </View>
  </Picker>
)
