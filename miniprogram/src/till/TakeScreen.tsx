import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type FoundHouse, HouseFinder } from '../estate/HouseFinder'
import { useWide } from '../platform/device'
import { focusOn } from '../platform/keys'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, LinkText } from '../ui/parts'
import { DueOfHouse } from './DueOfHouse'
import { Ledger } from './Ledger'
import { TakePanel } from './TakePanel'
import { TillLine } from './TillLine'
import { tillWords } from './words'
import './till.scss'
import { useChosen } from './use-chosen'

/** The counter: the ledger on the left, what is due in the middle, taking money on the right; on a phone below one another. */
export function TakeScreen() {
  const words = useWords(tillWords)
  const wide = useWide()
  const { houseId, label = '' } = useRouter().params
  const [houses, setHouses] = useState<FoundHouse[]>(() =>
    houseId ? [{ houseId, label: decodeURIComponent(label) }] : [],
  )
  const [round, setRound] = useState(0)
  const next = (again: boolean) => {
    setRound(round + 1)
    if (!again) setHouses([])
  }
  const [first] = houses
  const searching = wide && !first
  // The next in the queue: type, and Enter takes the first house found.
  useEffect(() => {
    if (searching) focusOn('house-search')
  }, [searching])
  return (
    <Page id="take" title={words('take.title')} size={first ? 'work' : 'form'}>
      <TillLine />
      {!first && <HouseFinder key={round} onFound={found => setHouses([found])} />}
      {first && <Counter key={`${first.houseId}-${round}`} houses={houses} onHouses={setHouses} onNext={next} />}
    </Page>
  )
}

interface Props {
  houses: FoundHouse[]
  onHouses(houses: FoundHouse[]): void
  onNext(again: boolean): void
}
/** One payer in front of the glass, with one house or several. */
function Counter({ houses, onHouses, onNext }: Props) {
  const words = useWords(tillWords)
  const wide = useWide()
  const [adding, setAdding] = useState(false)
  const [done, setDone] = useState(false)
  const chosen = useChosen()
  const [first] = houses
  const add = (found: FoundHouse) => {
    setAdding(false)
    if (!houses.some(one => one.houseId === found.houseId)) onHouses([...houses, found])
  }
  const remove = (houseId: string) => {
    chosen.drop(houseId)
    onHouses(houses.filter(one => one.houseId !== houseId))
  }
  return (
    <View className="take">
      {wide && first && (
        <View className="take__ledger">
          <Ledger house={first} />
        </View>
      )}
      <View className="take__due">
        {houses.map(house => (
          <DueOfHouse
            key={house.houseId}
            house={house}
            frozen={done}
            onChosen={what => chosen.set(house.houseId, what)}
            end={
              houses.length > 1 && !done ? (
                <LinkText id={`remove-${house.houseId}`} onPress={() => remove(house.houseId)}>
                  {words('take.remove')}
                </LinkText>
              ) : (
                <LinkText id="change-house" onPress={() => onNext(false)}>
                  {words('take.other')}
                </LinkText>
              )
            }
          />
        ))}
        {adding && <HouseFinder onFound={add} />}
        {!done && (
          <Button id="more-houses" look="plain" icon={adding ? undefined : 'plus'} onPress={() => setAdding(!adding)}>
            {words(adding ? 'take.stopMore' : 'take.more')}
          </Button>
        )}
      </View>
      <View className="take__money">
        <TakePanel chosen={chosen.houses} totalFen={chosen.totalFen} onDone={() => setDone(true)} onNext={onNext} />
      </View>
    </View>
  )
}
