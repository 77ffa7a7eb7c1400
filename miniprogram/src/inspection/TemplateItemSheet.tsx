import { View } from '@tarojs/components'
import { WARRANTIES } from '../../../shared/defect/schema'
import { defectWords } from '../defect/words'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Sheet } from '../ui/states'
import { inspectionStaffWords } from './staff-words'
import type { ItemAt, Template } from './use-template'

interface Props {
  template: Template
  at: ItemAt
  onClose(): void
}
/** What is looked at: its name in both languages, and which warranty it falls under. */
export function TemplateItemSheet({ template, at, onClose }: Props) {
  const words = useWords(defectWords, inspectionStaffWords)
  const item = template.chapters[at.room]?.items[at.item]
  if (!item) return null
  return (
    <Sheet title={words('template.item')} onClose={onClose}>
      <Line
        id="item-zh"
        label={words('template.zh')}
        value={item.zh}
        max={60}
        onChange={zh => template.editItem(at, { zh })}
      />
      <Line
        id="item-en"
        label={words('template.en')}
        value={item.en}
        max={100}
        onChange={en => template.editItem(at, { en })}
      />
      <Field label={words('template.warranty')}>
        <Pills
          id="warranty"
          choices={WARRANTIES.map(value => ({ value, label: words(`warranty.${value}`) }))}
          value={item.warranty}
          onChange={warranty => template.editItem(at, { warranty })}
        />
      </Field>
      <View className="actions-row">
        <Button
          id="item-drop"
          look="danger"
          onPress={() => {
            template.dropItem(at)
            onClose()
          }}
        >
          {words('template.dropItem')}
        </Button>
        <Button id="item-done" onPress={onClose}>
          {words('template.itemDone')}
        </Button>
      </View>
    </Sheet>
  )
}
