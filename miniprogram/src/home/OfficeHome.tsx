import { View } from '@tarojs/components'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Empty } from '../ui/states'
import { Entries } from './Entries'
import { homeFirstWords } from './first-words'

/** Home of whoever bills and collects; the administrator finds no fees here. */
export function OfficeHome() {
  const { me, hat } = usePerson()
  const words = useWords(homeFirstWords)
  const roles = rolesIn(me, hat?.estateId)
  if (!roles.includes('cashier') && !roles.includes('accountant') && !roles.includes('treasurer'))
    return <Empty icon="building" title={words('home.staffOnly')} />
  return (
    <View className="home">
      <View className="home__main">
        <Entries list="office" title={words('office.title')} />
      </View>
    </View>
  )
}
