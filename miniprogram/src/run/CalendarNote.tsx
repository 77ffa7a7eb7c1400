import { View } from '@tarojs/components'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { runStaffWords } from './staff-words'

/** The due day is a guess: it avoids weekends, and no holiday that nobody entered. */
export function CalendarNote({ dueOn }: { dueOn: string }) {
  const words = useWords(runStaffWords)
  return (
    <View className="note" id="no-calendar">
      <Icon name="alert" />
      {words('run.noCalendar', { year: dueOn.slice(0, 4), due: dueOn })}
    </View>
  )
}
