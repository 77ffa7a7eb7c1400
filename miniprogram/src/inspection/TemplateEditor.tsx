import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { WARRANTIES } from '../../../shared/defect/schema'
import type { Chapter, TemplateItem } from '../../../shared/inspection/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { defectWords } from '../defect/words'
import { pressable } from '../platform/device'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon, LinkText, Pills, Row } from '../ui/parts'
import { ErrorState, Refused, Sheet, Skeleton } from '../ui/states'
import { inspectionStaffWords } from './staff-words'
import { inspectionWords } from './words'
import './inspection.scss'

const fresh = (prefix: string): string => `${prefix}_${Math.random().toString(36).slice(2, 8)}`
interface Editing {
  room: number
  item: number
}

/** What an acceptance form asks: rooms, their items, which warranty each falls under. Forms that are open keep theirs. */
export function TemplateEditor() {
  const { language, hat } = usePerson()
  const words = useWords(defectWords, inspectionStaffWords, inspectionWords)
  const estateId = hat?.estateId ?? ''
  const [houseType, setHouseType] = useState('')
  const [asked, setAsked] = useState('')
  const type = asked.trim()
  const template = useAsk(
    'inspection.template',
    { estateId, ...(type && { houseType: type }) },
    { enabled: Boolean(hat) },
  )
  const [chapters, setChapters] = useState<Chapter[]>([])
  const [waterTest, setWaterTest] = useState(true)
  const [changed, setChanged] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const { run, busy, refusal } = useCommand('inspection.saveTemplate', { fields: inspectionStaffWords })
  const { data } = template
  // What is being edited stays: a later answer does not overwrite it.
  useEffect(() => {
    if (!data || changed) return
    setChapters(data.chapters)
    setWaterTest(data.waterTest)
  }, [data, changed])

  const edit = (next: Chapter[]) => {
    setChapters(next)
    setChanged(true)
  }
  const editRoom = (at: number, part: Partial<Chapter>) =>
    edit(chapters.map((room, index) => (index === at ? { ...room, ...part } : room)))
  const editItem = ({ room, item }: Editing, part: Partial<TemplateItem>) => {
    const items = chapters[room]?.items ?? []
    editRoom(room, { items: items.map((one, index) => (index === item ? { ...one, ...part } : one)) })
  }
  const save = async () => {
    if (!data) return
    // A type of house that has no template yet starts its own from version 0.
    const version = type && data.houseType !== type ? 0 : data.version
    const rooms = chapters.filter(room => room.items.length > 0)
    const saved = await run({ estateId, ...(type && { houseType: type }), version, waterTest, chapters: rooms })
    if (!saved) return
    setChanged(false)
    told(words('template.saved', { n: saved.version }))
  }
  const edited = editing && chapters[editing.room]?.items[editing.item]
  return (
    <Page
      id="template"
      title={words('template.title')}
      bar={
        changed && (
          <>
            <Refused refusal={refusal} />
            <Button id="save" busy={busy} onPress={() => void save()}>
              {words('template.save')}
            </Button>
          </>
        )
      }
      aside={
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
              {houseType.trim() !== type && (
                <Button
                  id="load"
                  look="quiet"
                  onPress={() => {
                    setChanged(false)
                    setAsked(houseType)
                  }}
                >
                  {words('template.load')}
                </Button>
              )}
              {data && <View className="field__hint">{words('template.version', { n: data.version })}</View>}
            </View>
          </Card>
          <Card>
            <Toggle
              id="water-test"
              label={words('water.title')}
              value={waterTest}
              onChange={on => {
                setWaterTest(on)
                setChanged(true)
              }}
            />
          </Card>
        </>
      }
    >
      {template.error && !data && <ErrorState error={template.error} onRetry={() => void template.refetch()} />}
      {!data && !template.error && <Skeleton />}
      {chapters.map((room, at) => (
        <Card
          key={room.roomId}
          title={`${room[language]} · ${words('template.items', { n: room.items.length })}`}
          action={
            <LinkText id={`drop-${room.roomId}`} onPress={() => edit(chapters.filter((_, index) => index !== at))}>
              {words('template.dropRoom')}
            </LinkText>
          }
        >
          <View className="pair pair--room">
            <Line
              id={`zh-${room.roomId}`}
              label={words('template.zh')}
              value={room.zh}
              onChange={zh => editRoom(at, { zh })}
            />
            <Line
              id={`en-${room.roomId}`}
              label={words('template.en')}
              value={room.en}
              max={60}
              onChange={en => editRoom(at, { en })}
            />
          </View>
          {room.items.map((item, index) => (
            <Row
              key={item.itemId}
              id={`edit-${item.itemId}`}
              title={item[language]}
              detail={words(`warranty.${item.warranty}`)}
              onPress={() => setEditing({ room: at, item: index })}
            />
          ))}
          <Row
            id={`add-${room.roomId}`}
            icon="plus"
            title={words('template.addItem')}
            onPress={() => {
              const item: TemplateItem = {
                itemId: fresh(room.roomId),
                zh: words('template.newItem'),
                en: 'New item',
                warranty: 'fit_out',
              }
              editRoom(at, { items: [...room.items, item] })
              setEditing({ room: at, item: room.items.length })
            }}
          />
        </Card>
      ))}
      {data && (
        <View
          id="add-room"
          className="card add-room"
          {...pressable(() =>
            edit([...chapters, { roomId: fresh('room'), zh: words('template.newRoom'), en: 'New room', items: [] }]),
          )}
        >
          <Icon name="plus" />
          <Text>{words('template.addRoom')}</Text>
        </View>
      )}
      {editing && edited && (
        <Sheet title={words('template.item')} onClose={() => setEditing(null)}>
          <Line
            id="item-zh"
            label={words('template.zh')}
            value={edited.zh}
            max={60}
            onChange={zh => editItem(editing, { zh })}
          />
          <Line
            id="item-en"
            label={words('template.en')}
            value={edited.en}
            max={100}
            onChange={en => editItem(editing, { en })}
          />
          <Field label={words('template.warranty')}>
            <Pills
              id="warranty"
              choices={WARRANTIES.map(value => ({ value, label: words(`warranty.${value}`) }))}
              value={edited.warranty}
              onChange={warranty => editItem(editing, { warranty })}
            />
          </Field>
          <View className="actions-row">
            <Button
              id="item-drop"
              look="danger"
              onPress={() => {
                editRoom(editing.room, {
                  items: (chapters[editing.room]?.items ?? []).filter((_, index) => index !== editing.item),
                })
                setEditing(null)
              }}
            >
              {words('template.dropItem')}
            </Button>
            <Button id="item-done" onPress={() => setEditing(null)}>
              {words('template.itemDone')}
            </Button>
          </View>
        </Sheet>
      )}
    </Page>
  )
}
