import { View } from '@tarojs/components'
import { useWords } from '../ui/language'
import { Entries } from './Entries'
import { homeFirstWords } from './first-words'

/** Home of whoever bills and collects. */
export function OfficeHome() {
  const words = useWords(homeFirstWords)
  return (
    <View className="home">
      <View className="home__main">
        <Entries list="find" />
        <Entries list="office" title={words('office.title')} />
      </View>
    </View>
  )
}
