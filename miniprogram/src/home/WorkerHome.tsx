import { View } from '@tarojs/components'
import { go } from '../app/go'
import { Shelf } from '../ticket/Shelf'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { homeFirstWords } from './first-words'

/** Home of a worker: the next job, then what is open to take, then the meters to read. */
export function WorkerHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home home--even">
      <View className="home__main">
        <Shelf
          part="mine"
          title={words('home.mine')}
          none={words('home.noneMine')}
          noneNext={words('home.noneMineNext')}
        />
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
              title={words('home.routes')}
              onPress={() => go('/packages/meter/routes/index')}
            />
          </Card>
        </View>
      </View>
      <View className="home__side">
        <Shelf
          part="open"
          title={words('home.open')}
          none={words('home.noneOpen')}
          noneNext={words('home.noneOpenNext')}
          takes
        />
      </View>
    </View>
  )
}
