import { View } from '@tarojs/components'
import { Estates } from '../estate/Estates'
import { Workplace } from './Workplace'

/** Home of an administrator: the estates, and how to open another. */
export function AdminHome() {
  return (
    <View className="home">
      <View className="home__side">
        <Workplace />
      </View>
      <View className="home__main">
        <Estates />
      </View>
    </View>
  )
}
