import { View } from '@tarojs/components'
import { useState } from 'react'
import { AGES, type Age } from '../../../shared/billing/measures'
import type { ArrearsRow } from '../../../shared/ledger/contract'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useSettled } from '../app/settled'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Card, Pills, Section } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { Table } from '../ui/Table'
import { ledgerStaffWords } from './staff-words'

type Late = Exclude<Age, 'NOT_DUE'>
const LATE = AGES.filter((age): age is Late => age !== 'NOT_DUE')
const BUILDING = /^[A-Za-z0-9]{1,10}$/

/** The houses in arrears, the oldest debt first; each leads to the household's ledger, which asks for a reason. */
export function Houses({ estateId }: { estateId: string }) {
  const words = useWords(ledgerStaffWords)
  const [age, setAge] = useState<Late | 'all'>('all')
  const [typed, setTyped] = useState('')
  const building = useSettled(typed.trim())
  const list = useList('ledger.arrears', {
    estateId,
    ...(age !== 'all' && { age }),
    ...(BUILDING.test(building) && { building }),
  })
  const open = ({ houseId, label, ages }: ArrearsRow) =>
    go(pageUrl('cashier/household', { houseId, show: ages ? 'statement' : 'due', label: encodeURIComponent(label) }))
  return (
    <Section title={words('arrears.houses')}>
      <View className="section">
        <Pills
          id="late"
          choices={(['all', ...LATE] as const).map(value => ({
            value,
            label: words(value === 'all' ? 'arrears.everyAge' : `age.${value}`),
          }))}
          value={age}
          onChange={setAge}
        />
      </View>
      <Line
        id="building"
        label={words('arrears.building')}
        hint={words('arrears.buildingHint')}
        max={10}
        value={typed}
        onChange={setTyped}
      />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="check" title={words('arrears.noHouses')} next={words('arrears.noHousesNext')} />}
      >
        {rows => (
          <Card key="all" id="houses">
            <Table
              id="house"
              rows={rows}
              keyOf={row => row.houseId}
              onPress={open}
              columns={[
                { id: 'house', head: words('looks.house'), share: 1.4, cell: row => row.label },
                {
                  id: 'oldest',
                  head: words('arrears.oldest'),
                  share: 1.4,
                  // The ages have a column of their own, where they are told.
                  cell: row => (row.ages ? row.oldestDueOn : `${row.oldestDueOn} · ${words(`age.${row.age}`)}`),
                },
                ...(rows.some(row => row.ages)
                  ? [
                      {
                        id: 'ages',
                        head: words('arrears.ages'),
                        share: 2.2,
                        cell: (row: ArrearsRow) =>
                          row.ages?.map(one => `${words(`age.${one.age}`)} ${yuan(one.amountFen)}`).join(' · '),
                      },
                    ]
                  : []),
                { id: 'fen', head: words('arrears.late'), figure: true, cell: row => yuan(row.overdueFen) },
              ]}
            />
          </Card>
        )}
      </List>
    </Section>
  )
}
