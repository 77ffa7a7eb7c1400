import { useState } from 'react'
import { useList } from '../app/ask'
import { useRights } from '../app/rights'
import { CollectSheet } from '../deposit/CollectSheet'
import { DepositLine } from '../deposit/DepositRowLine'
import { depositStaffWords } from '../deposit/staff-words'
import { depositWords } from '../deposit/words'
import { useWords } from '../ui/language'
import { LinkText } from '../ui/parts'
import { Block } from './Block'

/** What we hold of a house, and what becomes of it. */
export function HouseDeposits({ houseId, estateId, label }: { houseId: string; estateId: string; label: string }) {
  const words = useWords(depositWords, depositStaffWords)
  const collects = useRights(estateId)('deposit.collect')
  const [collecting, setCollecting] = useState(false)
  return (
    <>
      <Block
        id="card-deposits"
        title={words('dep.title')}
        icon="check"
        none={words('dep.none')}
        list={useList('deposit.list', { houseId })}
        action={
          collects && (
            <LinkText id="collect" onPress={() => setCollecting(true)}>
              {words('dep.collect')}
            </LinkText>
          )
        }
      >
        {row => <DepositLine key={row.depositId} row={row} page="cashier/deposit" house="none" />}
      </Block>
      {collecting && (
        <CollectSheet estateId={estateId} house={{ houseId, label }} onClose={() => setCollecting(false)} />
      )}
    </>
  )
}
