import { View } from '@tarojs/components'
import { startOf, today } from '../../../shared/calendar/day'
import { TimeInput } from '../platform/time-field'
import { DayLine, Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { absolute } from '../ui/time'
import { outageWords } from './words'

interface Moment {
  day: string
  time: string
}
export const momentOf = (at: number): Moment => ({ day: today(at), time: absolute(at).slice(11, 16) })
/** In ms; NaN while something of it is missing. */
export const msOf = ({ day, time }: Moment): number =>
  startOf(day) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000

interface Props {
  id: string
  label: string
  value: Moment
  onChange(value: Moment): void
}
/** A day and a time on it. */
export function MomentField({ id, label, value, onChange }: Props) {
  const words = useWords(outageWords)
  return (
    <Field label={label}>
      <View className="outage-moment">
        <DayLine id={`${id}-day`} value={value.day} onChange={day => onChange({ ...value, day })} />
        <TimeInput
          id={`${id}-time`}
          label={`${label} ${words('outage.clock')}`}
          value={value.time}
          onChange={time => onChange({ ...value, time })}
        />
      </View>
    </Field>
  )
}
