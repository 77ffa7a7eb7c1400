import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { go } from '../app/go'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { kept } from '../platform/storage'
import { Shelf } from '../ticket/Shelf'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { homeFirstWords } from './first-words'
import { OfficeRows } from './OfficeRows'

const open = (page: string) => () => go(`/packages/${page}/index`)

/** Home of the service desk: what waits, and what only the desk can do. */
export function DeskHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__side">
        <Card title={words('home.services')}>
          <Row id="go-caller" icon="phone" title={words('home.callerReport')} onPress={open('desk/report')} />
          <Row id="go-queue" icon="list" title={words('home.queue')} onPress={open('desk/queue')} />
          <Row id="go-claims" icon="home" title={words('home.claims')} onPress={open('desk/claims')} />
          <Row id="go-batches" icon="repair" title={words('home.batches')} onPress={open('desk/batches')} />
        </Card>
        <OfficeRows />
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
        <Card title={words('home.services')}>
          <Row id="go-queue" icon="list" title={words('home.queue')} onPress={open('desk/queue')} />
          <Row
            id="go-undelivered"
            icon="inbox"
            title={words('home.undelivered')}
            onPress={open('manager/undelivered')}
          />
          <Row id="go-staff" icon="invite" title={words('home.staff')} onPress={open('manager/staff')} />
        </Card>
        <OfficeRows />
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
  const { me, hat } = usePerson()
  const words = useWords(homeFirstWords)
  const decides = rolesIn(me, hat?.estateId).some(role => role === 'supervisor' || role === 'manager')
  const personId = me?.personId ?? ''
  const [waiting, setWaiting] = useState(() => waitingHere(personId))
  useDidShow(() => setWaiting(waitingHere(personId)))
  return (
    <Card title={words('home.houses')}>
      <Row
        id="go-plan"
        icon="calendar"
        title={words('home.plan')}
        end={waiting > 0 && <Tag tone="amber">{words('home.toSend', { n: waiting })}</Tag>}
        onPress={open('desk/plan')}
      />
      <Row id="go-moveins" icon="home" title={words('home.movein')} onPress={open('desk/moveins')} />
      <Row id="go-forms" icon="form" title={words('home.forms')} onPress={open('desk/forms')} />
      <Row id="go-defects" icon="repair" title={words('home.defects')} onPress={open('desk/defects')} />
      <Row id="go-keys" icon="key" title={words('home.keys')} onPress={open('desk/keys')} />
      {decides && <Row id="go-rules" icon="pen" title={words('home.rules')} onPress={open('estate/rules')} />}
    </Card>
  )
}
const waitingHere = (personId: string): number =>
  (kept<{ waiting: number; personId: string }[]>('walks') ?? [])
    .filter(form => form.personId === personId)
    .reduce((sum, form) => sum + form.waiting, 0)
