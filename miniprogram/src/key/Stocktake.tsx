import { useState } from 'react'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Tabs } from '../ui/parts'
import { CountCabinet } from './CountCabinet'
import { EarlierCounts } from './EarlierCounts'
import { keyStaffWords } from './staff-words'
import './key.scss'

/** Counting the cabinet, and what earlier counts found. Whoever only looks after the desk sees the earlier ones. */
export function Stocktake() {
  const { hat } = usePerson()
  const words = useWords(keyStaffWords)
  const [part, setPart] = useState<'count' | 'earlier'>('count')
  const counts = hat?.kind === 'desk'
  const tabs = counts && (
    <Tabs
      id="part"
      choices={(['count', 'earlier'] as const).map(value => ({ value, label: words(`stock.part.${value}`) }))}
      value={part}
      onChange={setPart}
    />
  )
  return counts && part === 'count' ? <CountCabinet tabs={tabs} /> : <EarlierCounts tabs={tabs} />
}
