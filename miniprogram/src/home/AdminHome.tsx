import { View } from '@tarojs/components'
import { Estates } from '../estate/Estates'
import { useWords } from '../ui/language'
import { Entries } from './Entries'
import { homeFirstWords } from './first-words'

/** Home of an administrator: the estates, and how to open another. */
export function AdminHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__side">
        <Entries list="admin" title={words('home.services')} />
      </View>
      <View className="home__main">
        <Estates />
      </View>
    </View>
  )
}
