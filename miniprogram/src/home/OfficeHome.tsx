import { View } from '@tarojs/components'
import { rolesIn } from '../app/hats'
import { usePerson } from '../app/person'
import { Empty } from '../ui/states'
import { OfficeRows } from './OfficeRows'

/** Home of whoever bills and collects; the administrator finds no fees here. */
export function OfficeHome() {
  const { me, hat, words } = usePerson()
  const roles = rolesIn(me, hat?.estateId)
  if (!roles.includes('cashier') && !roles.includes('accountant') && !roles.includes('treasurer'))
    return <Empty icon="building" title={words('home.staffOnly')} />
  return (
    <View className="home">
      <View className="home__main">
        <OfficeRows />
      </View>
    </View>
  )
}
