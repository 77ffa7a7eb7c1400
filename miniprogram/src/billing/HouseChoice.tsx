import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Role } from '../../../shared/contract'
import { usePerson } from '../app/person'
import { keep, kept } from '../platform/storage'
import { Pills } from '../ui/parts'

/** Which of the own houses a page is about: the one it was opened for, else the one looked at last. */
export function useHouseChoice(roles?: readonly Role[]) {
  const { me, hat } = usePerson()
  const { houseId: asked } = useRouter().params
  const [chosen, setChosen] = useState(() => asked || kept<string>('house'))
  const houses = (me?.houses ?? []).filter(
    one => one.estateId === hat?.estateId && (!roles || roles.includes(one.role)),
  )
  const house = houses.find(one => one.houseId === chosen) ?? houses[0]
  const choose = (houseId: string) => {
    keep('house', houseId)
    setChosen(houseId)
  }
  const choice = houses.length > 1 && house && (
    <View className="section">
      <Pills
        id="house"
        choices={houses.map(one => ({ value: one.houseId, label: one.label }))}
        value={house.houseId}
        onChange={choose}
      />
    </View>
  )
  return { house, choice }
}
