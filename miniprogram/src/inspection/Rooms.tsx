import { ScrollView, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { said, type Walk } from '../../../shared/inspection/walk'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Button, Tag } from '../ui/parts'
import { ItemCard } from './ItemCard'
import { inspectionStaffWords } from './staff-words'
import type { WalkHold } from './use-walk'

/** Rooms as chapters: which one, how far it is, and its items. */
export function Rooms({ walk, hold, at }: { walk: Walk; hold: WalkHold; at: string | null }) {
  const { language } = usePerson()
  const words = useWords(inspectionStaffWords)
  const [chosen, setChosen] = useState(at)
  const { chapters } = walk.form
  const room = chapters.find(one => one.roomId === chosen) ?? chapters[0]
  const heard = said(walk)
  const openIn = (roomId: string) =>
    chapters.find(one => one.roomId === roomId)?.items.filter(item => !heard.has(`item:${item.itemId}`)) ?? []
  if (!room) return null
  const open = openIn(room.roomId)
  const index = chapters.indexOf(room)
  const next = chapters[index + 1]
  return (
    <View className="rooms">
      <ScrollView scrollX className="rooms__strip" enhanced showScrollbar={false}>
        <View className="rooms__names">
          {chapters.map(one => {
            const left = openIn(one.roomId).length
            return (
              <View
                key={one.roomId}
                id={`room-${one.roomId}`}
                className={`room ${one === room ? 'room--on' : ''}`}
                {...pressable(() => setChosen(one.roomId))}
              >
                <Text>{one[language]}</Text>
                <Tag tone={left ? 'slate' : 'green'} {...(left ? {} : { icon: 'check' })}>
                  {left ? `${one.items.length - left}/${one.items.length}` : String(one.items.length)}
                </Tag>
              </View>
            )
          })}
        </View>
      </ScrollView>
      <View className="card rooms__items">
        {room.items.map(item => (
          <ItemCard key={item.itemId} item={item} walk={walk} hold={hold} />
        ))}
      </View>
      <View className="actions-row">
        {open.length > 0 && (
          <Button
            id="rest-pass"
            look="quiet"
            icon="check"
            onPress={() => {
              for (const item of open) hold.note({ what: 'item', itemId: item.itemId, result: 'PASS' })
            }}
          >
            {words('walk.restPass', { n: open.length })}
          </Button>
        )}
        {next && (
          <Button id="next-room" look={open.length > 0 ? 'plain' : 'quiet'} onPress={() => setChosen(next.roomId)}>
            {words('walk.nextRoom', { room: next[language] })}
          </Button>
        )}
      </View>
    </View>
  )
}
