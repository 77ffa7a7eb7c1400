import { useCallback, useMemo, useState } from 'react'
import type { Input } from '../../../shared/contracts'

type ChosenHouse = Input<'payment.take'>['houses'][number]
export interface Chosen {
  house: ChosenHouse
  totalFen: number
}
/** What is ticked and prepaid, house by house: what `payment.take` takes, and what it comes to. */
export function useChosen() {
  const [byHouse, setByHouse] = useState<Readonly<Record<string, Chosen>>>({})
  const set = useCallback((houseId: string, what: Chosen) => setByHouse(before => ({ ...before, [houseId]: what })), [])
  const drop = (houseId: string) => setByHouse(({ [houseId]: _, ...others }) => others)
  const all = useMemo(() => Object.values(byHouse).filter(one => one.totalFen > 0), [byHouse])
  return {
    set,
    drop,
    houses: all.map(one => one.house),
    totalFen: all.reduce((sum, one) => sum + one.totalFen, 0),
  }
}
