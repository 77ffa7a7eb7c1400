import { View } from '@tarojs/components'
import { Shelf } from './Shelf'

/** Home of a worker: the next job, then what is open to take. */
export const WorkerHome = () => (
  <View className="home home--even">
    <View className="home__main">
      <Shelf part="mine" title="home.mine" none="home.noneMine" noneNext="home.noneMineNext" />
    </View>
    <View className="home__side">
      <Shelf part="open" title="home.open" none="home.noneOpen" noneNext="home.noneOpenNext" takes />
    </View>
  </View>
)
