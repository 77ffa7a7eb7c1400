import { View } from '@tarojs/components'
import { OfficeRows } from '../billing/OfficeRows'
import { go } from '../go'
import { useWords } from '../people/person'
import { Card, Row } from '../ui/parts'
import { Shelf } from './Shelf'

const open = (page: string) => () => go(`/packages/${page}/index`)

/** Home of the service desk: what waits, and what only the desk can do. */
export function DeskHome() {
  const words = useWords()
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
      </View>
      <View className="home__main">
        <Shelf part="open" title="home.open" none="home.noneOpen" noneNext="home.noneOpenNext" />
      </View>
    </View>
  )
}

/** Home of a manager: what nobody has taken, what did not arrive, who is here. */
export function ManagerHome() {
  const words = useWords()
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
      </View>
      <View className="home__main">
        <Shelf part="open" title="home.open" none="home.noneOpen" noneNext="home.noneOpenNext" />
      </View>
    </View>
  )
}
