import { View } from '@tarojs/components'
import { go } from '../app/go'
import { useWords } from '../app/person'
import { Estates } from '../estate/Estates'
import { Card, Row } from '../ui/parts'

/** Home of an administrator: the estates, and how to open another. */
export function AdminHome() {
  const words = useWords()
  return (
    <View className="home">
      <View className="home__side">
        <Card title={words('home.services')}>
          <Row
            id="go-estates"
            icon="building"
            title={words('estate.create')}
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
