import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { noted } from '../app/own'
import { usePerson } from '../app/person'
import { Shelf } from '../ticket/Shelf'
import { useWords } from '../ui/language'
import { Tag } from '../ui/parts'
import { Entries } from './Entries'
import { homeFirstWords } from './first-words'

/** Home of the service desk: what waits, and what only the desk can do. */
export function DeskHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__side">
        <Entries list="find" />
        <Entries list="desk" title={words('home.services')} />
        <Entries list="office" title={words('office.title')} />
        <Visits />
      </View>
      <View className="home__main">
        <Shelf
          part="open"
          title={words('home.open')}
          none={words('home.noneOpen')}
          noneNext={words('home.noneOpenNext')}
        />
      </View>
    </View>
  )
}

/** Home of a manager: what nobody has taken, what did not arrive, who is here. */
export function ManagerHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__side">
        <Entries list="find" />
        <Entries list="manager" title={words('home.services')} />
        <Entries list="office" title={words('office.title')} />
        <Visits />
      </View>
      <View className="home__main">
        <Shelf
          part="open"
          title={words('home.open')}
          none={words('home.noneOpen')}
          noneNext={words('home.noneOpenNext')}
        />
      </View>
    </View>
  )
}

/** Appointments, acceptance forms, defects and keys. Says what this device still has to send. */
function Visits() {
  const { me } = usePerson()
  const words = useWords(homeFirstWords)
  const personId = me?.personId ?? ''
  const [waiting, setWaiting] = useState(() => waitingHere(personId))
  useDidShow(() => setWaiting(waitingHere(personId)))
  const plan = waiting > 0 && <Tag tone="amber">{words('home.toSend', { n: waiting })}</Tag>
  return <Entries list="visits" title={words('home.houses')} ends={{ plan }} />
}
const waitingHere = (personId: string): number => noted(personId, 'form')
