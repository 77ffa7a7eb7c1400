import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DEPOSIT_SHOWS } from '../../../shared/deposit/contract'
import { yuan } from '../app/amount'
import { useAsk, useList } from '../app/ask'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Tabs } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { CollectSheet } from './CollectSheet'
import { DepositLine } from './DepositRowLine'
import { RulesSheet } from './RulesSheet'
import { depositStaffWords } from './staff-words'
import { depositWords } from './words'
import './deposit.scss'

/** Every deposit of the estate: what waits for this role first. */
export function DepositsScreen() {
  const { hat } = usePerson()
  const words = useWords(depositWords, depositStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const [show, setShow] = usePart('show', DEPOSIT_SHOWS, 'open')
  const [collecting, setCollecting] = useState(false)
  const list = useList('deposit.list', { estateId, show }, { enabled: Boolean(hat), live: true })
  return (
    <Page
      id="deposits"
      title={words('dep.title')}
      bar={
        may('deposit.collect') && (
          <Button id="collect" icon="plus" onPress={() => setCollecting(true)}>
            {words('dep.collect')}
          </Button>
        )
      }
    >
      {may('deposit.rules') && <Rules estateId={estateId} />}
      <Tabs
        id="show"
        choices={DEPOSIT_SHOWS.map(value => ({ value, label: words(`dep.show.${value}`) }))}
        value={show}
        onChange={setShow}
      />
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="check" title={words(`dep.none.${show}`)} next={words('dep.noneNext')} />}
      >
        {rows => (
          <Card key="all">
            {rows.map(row => (
              <DepositLine key={row.depositId} row={row} page="cashier/deposit" />
            ))}
          </Card>
        )}
      </List>
      {collecting && <CollectSheet estateId={estateId} onClose={() => setCollecting(false)} />}
    </Page>
  )
}
/** From where the manager agrees too; whoever may changes it. */
function Rules({ estateId }: { estateId: string }) {
  const words = useWords(depositStaffWords)
  const may = useRights(estateId)('deposit.configure')
  const [changing, setChanging] = useState(false)
  const { data } = useAsk('deposit.rules', { estateId }, { enabled: Boolean(estateId), freshMs: 60_000 })
  if (!data) return null
  return (
    <View className="section" id="deposit-rules">
      <Text className="hint">{words('dep.rulesSaid', { amount: yuan(data.managerAboveFen) })}</Text>
      {may && (
        <LinkText id="rules" onPress={() => setChanging(true)}>
          {words('dep.rules')}
        </LinkText>
      )}
      {changing && <RulesSheet estateId={estateId} rules={data} onClose={() => setChanging(false)} />}
    </View>
  )
}
