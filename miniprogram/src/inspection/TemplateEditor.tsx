import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { pressable } from '../platform/spoken'
import { Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { inspectionStaffWords } from './staff-words'
import { TemplateItemSheet } from './TemplateItemSheet'
import { TemplateRoom } from './TemplateRoom'
import { type ItemAt, type Template, useTemplate } from './use-template'
import { inspectionWords } from './words'
import './inspection.scss'

/** What an acceptance form asks: rooms, their items, which warranty each falls under. Forms that are open keep theirs. */
export function TemplateEditor() {
  const words = useWords(inspectionStaffWords)
  const [asked, setAsked] = useState('')
  const template = useTemplate(asked.trim())
  const { data, error, chapters } = template
  const [editing, setEditing] = useState<ItemAt | null>(null)
  return (
    <Page
      id="template"
      title={words('template.title')}
      bar={
        template.changed && (
          <>
            <Refused refusal={template.refusal} />
            <Button id="save" busy={template.busy} onPress={() => void template.save()}>
              {words('template.save')}
            </Button>
          </>
        )
      }
      aside={<Aside template={template} asked={asked} onAsk={setAsked} />}
    >
      {error && !data && <ErrorState error={error} onRetry={template.reload} />}
      {!data && !error && <Skeleton />}
      {chapters.map((room, at) => (
        <TemplateRoom
          key={room.roomId}
          template={template}
          room={room}
          at={at}
          onItem={item => setEditing({ room: at, item })}
        />
      ))}
      {data && (
        <View id="add-room" className="card add-room" {...pressable(template.addRoom)}>
          <Icon name="plus" />
          <Text>{words('template.addRoom')}</Text>
        </View>
      )}
      {editing && <TemplateItemSheet template={template} at={editing} onClose={() => setEditing(null)} />}
    </Page>
  )
}

/** Whose template it is, and whether water is tested. */
function Aside({ template, asked, onAsk }: { template: Template; asked: string; onAsk(houseType: string): void }) {
  const words = useWords(inspectionStaffWords, inspectionWords)
  const [houseType, setHouseType] = useState(asked)
  return (
    <>
      <Card title={words('template.which')}>
        <View className="card__pad">
          <Line
            id="house-type"
            label={words('template.houseType')}
            hint={words('template.allTypes')}
            value={houseType}
            max={20}
            onChange={setHouseType}
          />
          {houseType.trim() !== asked.trim() && (
            <Button
              id="load"
              look="quiet"
              onPress={() => {
                template.drop()
                onAsk(houseType)
              }}
            >
              {words('template.load')}
            </Button>
          )}
          {template.data && (
            <View className="field__hint">{words('template.version', { n: template.data.version })}</View>
          )}
        </View>
      </Card>
      <Card>
        <Toggle id="water-test" label={words('water.title')} value={template.waterTest} onChange={template.testWater} />
      </Card>
    </>
  )
}
