import { View } from '@tarojs/components'
import { go } from '../app/go'
import { Estates } from '../estate/Estates'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { homeFirstWords } from './first-words'

/** Home of an administrator: the estates, and how to open another. */
export function AdminHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__side">
        <Card title={words('home.services')}>
          <Row
            id="go-estates"
            icon="building"
            title={words('home.newEstate')}
            onPress={() => go('/packages/admin/estates/index')}
          />
        </Card>
      </View>
      <View className="home__main">
        <Estates />
      </View>
    </View>
  )
}
