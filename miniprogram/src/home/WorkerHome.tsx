import { View } from '@tarojs/components'
import { Shelf } from '../ticket/Shelf'
import { useWords } from '../ui/language'
import { homeFirstWords } from './first-words'
import { Workplace } from './Workplace'

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
          <Workplace />
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
