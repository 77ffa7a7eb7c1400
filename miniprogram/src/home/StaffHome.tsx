import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { noted } from '../app/own'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { Shelf } from '../ticket/Shelf'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { homeFirstWords } from './first-words'
import { Workplace } from './Workplace'

/** Home of the service desk and of a manager: what waits, and the tickets that nobody has taken. */
export function StaffHome() {
  const { me } = usePerson()
  const words = useWords(homeFirstWords)
  const wide = useWide()
  const personId = me?.personId ?? ''
  const [toSend, setToSend] = useState(() => waitingHere(personId))
  useDidShow(() => setToSend(waitingHere(personId)))
  const plan = toSend > 0 && <Tag tone="amber">{words('home.toSend', { n: toSend })}</Tag>
  return (
    <View className="home">
      <View className="home__side">
        <Workplace ends={{ plan }} />
      </View>
      <View className="home__main">
        <Shelf
          part="open"
          title={words('home.open')}
          none={words('home.noneOpen')}
          noneNext={words('home.noneOpenNext')}
          first={wide ? 6 : 2}
        />
      </View>
    </View>
  )
}
/** What this device still has to send. */
const waitingHere = (personId: string): number => noted(personId, 'form')
