import { View } from '@tarojs/components'
import type { Chapter } from '../../../shared/inspection/schema'
import { usePerson } from '../app/person'
import { defectWords } from '../defect/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, LinkText, Row } from '../ui/parts'
import { inspectionStaffWords } from './staff-words'
import type { Template } from './use-template'

interface Props {
  template: Template
  room: Chapter
  at: number
  onItem(item: number): void
}
/** A room of the form: its name in both languages, and what is looked at in it. */
export function TemplateRoom({ template, room, at, onItem }: Props) {
  const { language } = usePerson()
  const words = useWords(defectWords, inspectionStaffWords)
  return (
    <Card
      title={`${room[language]} · ${words('template.items', { n: room.items.length })}`}
      action={
        <LinkText id={`drop-${room.roomId}`} onPress={() => template.dropRoom(at)}>
          {words('template.dropRoom')}
        </LinkText>
      }
    >
      <View className="pair pair--room">
        <Line
          id={`zh-${room.roomId}`}
          label={words('template.zh')}
          value={room.zh}
          onChange={zh => template.editRoom(at, { zh })}
        />
        <Line
          id={`en-${room.roomId}`}
          label={words('template.en')}
          value={room.en}
          max={60}
          onChange={en => template.editRoom(at, { en })}
        />
      </View>
      {room.items.map((item, index) => (
        <Row
          key={item.itemId}
          id={`edit-${item.itemId}`}
          title={item[language]}
          detail={words(`warranty.${item.warranty}`)}
          onPress={() => onItem(index)}
        />
      ))}
      <Row
        id={`add-${room.roomId}`}
        icon="plus"
        title={words('template.addItem')}
        onPress={() => {
          template.addItem(at)
          onItem(room.items.length)
        }}
      />
    </Card>
  )
}
