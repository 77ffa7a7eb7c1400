import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { AGES, type Age } from '../../../shared/billing/measures'
import type { ARREARS_SORTS, ArrearsRow } from '../../../shared/ledger/contract'
import { ageName, arrearsTable } from '../../../shared/ledger/tables'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { oneOf } from '../app/filters'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useSettled } from '../app/settled'
import { DeskTable } from '../extract/DeskTable'
import { DeskTools } from '../extract/DeskTools'
import { useDesk } from '../extract/use-desk'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, Pills, Section } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { ledgerStaffWords } from './staff-words'

type Late = Exclude<Age, 'NOT_DUE'>
type Sort = (typeof ARREARS_SORTS)[number]
const LATE = AGES.filter((age): age is Late => age !== 'NOT_DUE')
const BUILDING = /^[A-Za-z0-9]{1,10}$/

/** The houses in arrears; each leads to the household's ledger, which asks for a reason. */
export function Houses({ estateId }: { estateId: string }) {
  const { language } = usePerson()
  const words = useWords(ledgerStaffWords)
  const checks = { age: oneOf(LATE), building: (text: string) => BUILDING.test(text) }
  const desk = useDesk('ledger.arrears', arrearsTable, checks, 'oldest')
  const { asked, ask, question } = desk
  const [typed, setTyped] = useState(asked.building ?? '')
  const building = useSettled(typed.trim())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed goes into the address once it has settled
  useEffect(() => {
    if (building !== (asked.building ?? '')) ask('building', building || undefined)
  }, [building])
  const list = useList('ledger.arrears', { estateId, ...(question as { sort: Sort; age?: Late }) })
  const sum = list.first?.sum
  const open = ({ houseId, label, ages }: ArrearsRow) =>
    go(pageUrl('cashier/household', { houseId, show: ages ? 'statement' : 'due', label: encodeURIComponent(label) }))
  return (
    <Section title={words('arrears.houses')}>
      <DeskTools desk={desk} />
      <View className="section tools">
        <Pills
          id="late"
          choices={(['all', ...LATE] as const).map(value => ({
            value,
            label: value === 'all' ? words('arrears.everyAge') : ageName(value, language),
          }))}
          value={(asked.age as Late | undefined) ?? 'all'}
          onChange={value => ask('age', value === 'all' ? undefined : value)}
        />
      </View>
      <View className="off-paper">
        <Line
          id="building"
          label={words('arrears.building')}
          hint={words('arrears.buildingHint')}
          max={10}
          value={typed}
          onChange={setTyped}
        />
      </View>
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="check" title={words('arrears.noHouses')} next={words('arrears.noHousesNext')} />}
      >
        {rows => (
          <Card key="all" id="houses">
            <DeskTable
              id="house"
              desk={desk}
              rows={rows}
              keyOf={row => row.houseId}
              onPress={open}
              sums={sum && { house: words('arrears.sum', { houses: sum.houses }), overdue: yuan(sum.overdueFen) }}
            />
          </Card>
        )}
      </List>
    </Section>
  )
}
