import { View } from '@tarojs/components'
import { go } from '../app/go'
import { useWords } from '../app/person'
import { Shelf } from '../ticket/Shelf'
import { Card, Row } from '../ui/parts'

/** Home of a worker: the next job, then what is open to take, then the meters to read. */
export function WorkerHome() {
  const words = useWords()
  return (
    <View className="home home--even">
      <View className="home__main">
        <Shelf part="mine" title="home.mine" none="home.noneMine" noneNext="home.noneMineNext" />
        <View className="section">
          <Card>
            <Row
              id="go-plan"
              icon="calendar"
              title={words('home.plan')}
              onPress={() => go('/packages/desk/plan/index')}
            />
            <Row
              id="go-routes"
              icon="meter"
              title={words('routes.title')}
              onPress={() => go('/packages/meter/routes/index')}
            />
          </Card>
        </View>
      </View>
      <View className="home__side">
        <Shelf part="open" title="home.open" none="home.noneOpen" noneNext="home.noneOpenNext" takes />
      </View>
    </View>
  )
}
