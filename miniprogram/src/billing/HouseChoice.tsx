import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '../../../shared/people/contract'
import { useOwned } from '../app/owned'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { Empty } from '../ui/states'
import { billingFirstWords } from './first-words'

type House = Me['houses'][number]
/** Which of the own houses a page is about: the one it was opened for, else the one looked at last. */
export function useHouseChoice(fits?: (house: House) => boolean) {
  const { me, hat } = usePerson()
  const words = useWords(billingFirstWords)
  const { houseId: asked } = useRouter().params
  const last = useOwned<string>('house')
  const [chosen, setChosen] = useState(asked)
  // Another page may have chosen another house meanwhile.
  useDidShow(last.again)
  const houses = (me?.houses ?? []).filter(one => one.estateId === hat?.estateId && (!fits || fits(one)))
  const asking = chosen && me && !houses.some(one => one.houseId === chosen)
  const house = asking ? undefined : (houses.find(one => one.houseId === (chosen ?? last.value)) ?? houses[0])
  const choose = (houseId: string) => {
    setChosen(undefined)
    last.put(houseId)
  }
  // Somebody else’s address never shows one’s own house in its place.
  const foreign = asking && (
    <Empty id="not-yours" icon="home" title={words('house.notYours')} next={words('house.notYoursNext')} />
  )
  const choice = houses.length > 1 && (house || asking) && (
    <View className="section">
      <Pills
        id="house"
        choices={houses.map(one => ({ value: one.houseId, label: one.label }))}
        value={house?.houseId ?? null}
        onChange={choose}
      />
    </View>
  )
  return {
    house,
    houses,
    choice: (
      <>
        {choice}
        {foreign}
      </>
    ),
    foreign: Boolean(asking),
  }
}
