import { Text, View } from '@tarojs/components'
import { addDays, today } from '../../../shared/calendar/day'
import { CATEGORY_NAMES } from '../../../shared/ticket/names'
import type { Category } from '../../../shared/ticket/schema'
import { pressable } from '../platform/spoken'
import { useReading, useWords } from '../ui/language'
import { dayName } from '../ui/when'
import { dutyStaffWords } from './staff-words'

interface Shown {
  name: string
  day: string
  from: string
  until: string
  skills: readonly Category[]
  people: readonly { personId: string; name: string }[]
}
interface Props<T extends Shown> {
  monday: string
  shifts: readonly T[]
  /** Missing: it is only looked at. */
  onPress?(shift: T): void
}
/** Seven days: beside each other where there is room, below each other on a phone. */
export function WeekGrid<T extends Shown>({ monday, shifts, onPress }: Props<T>) {
  const words = useWords(dutyStaffWords)
  const now = today(Date.now())
  return (
    <View className="week" id="week">
      {Array.from({ length: 7 }, (_, at) => addDays(monday, at)).map(day => (
        <View key={day} className={`week__day ${day === now ? 'week__day--today' : ''}`} id={`day-${day}`}>
          <Text className="week__name">{dayName(day, words)}</Text>
          {shifts.every(one => one.day !== day) && <Text className="week__free">{words('duty.free')}</Text>}
          {shifts
            .filter(one => one.day === day)
            .sort((a, b) => a.from.localeCompare(b.from))
            .map((shift, at) => ({ shift, id: `shift-${day}-${at}` }))
            .map(({ id, shift }) => (
              <OneShift key={id} id={id} shift={shift} {...(onPress && { onPress })} />
            ))}
        </View>
      ))}
    </View>
  )
}

function OneShift<T extends Shown>({ id, shift, onPress }: { id: string; shift: T; onPress?(shift: T): void }) {
  const words = useWords(dutyStaffWords)
  const { language } = useReading()
  const { name, from, until, people, skills } = shift
  const label = `${name} ${from}–${until}`
  const names = people.map(one => one.name).join(language === 'zh' ? '、' : ', ')
  return (
    <View
      id={id}
      className={`week__shift ${onPress ? 'week__shift--open' : ''}`}
      {...(onPress && pressable(() => onPress(shift), { label: [label, names].filter(Boolean).join(' ') }))}
    >
      <Text className="week__what">{label}</Text>
      <Text className="week__who">{names || words('duty.empty')}</Text>
      {skills.length > 0 && (
        <Text className="week__skills">{skills.map(one => CATEGORY_NAMES[one][language]).join(' · ')}</Text>
      )}
    </View>
  )
}
