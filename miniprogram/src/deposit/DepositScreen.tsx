import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { DepositView } from '../../../shared/deposit/contract'
import { useAsk } from '../app/ask'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Chain } from './Chain'
import { DeductSheet } from './DeductSheet'
import { NextStep } from './NextStep'
import { RequestSheet } from './RequestSheet'
import { SignCard } from './SignCard'
import { Asked, Sums } from './Sums'
import { depositStaffWords } from './staff-words'
import { WithdrawSheet } from './WithdrawSheet'
import { depositWords } from './words'
import './deposit.scss'

/** One deposit for whoever works on it: what it is, who signed when, and the step that is theirs. */
export function DepositScreen() {
  const words = useWords(depositWords)
  const { depositId = '' } = useRouter().params
  const { data, error, refetch } = useAsk('deposit.get', { depositId }, { live: true })
  if (!data)
    return (
      <Page id="deposit" title={words('dep.amount')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  return <Shown deposit={data} />
}

function Shown({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords, depositStaffWords)
  const may = useRights(deposit.estateId)
  const signs = deposit.state === 'paid' && may('deposit.sign')
  return (
    <Page id="deposit" title={words('dep.amount')} aside={<Chain deposit={deposit} />}>
      <Sums deposit={deposit} />
      <Begin deposit={deposit} />
      <NextStep deposit={deposit} />
      {signs && <SignCard deposit={deposit} lead={words('dep.glass')} />}
      <Asked deposit={deposit} />
    </Page>
  )
}
/** What may begin while it is held: some of it is kept back, or it is asked back for the owner. */
function Begin({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords, depositStaffWords)
  const may = useRights(deposit.estateId)
  const [open, setOpen] = useState<'ask' | 'deduct' | 'withdraw' | null>(null)
  const { state, dueFen, backFen, amountFen, depositId } = deposit
  const asks = state === 'held' && dueFen === 0 && may('deposit.requestRefund')
  const deducts = (state === 'held' || state === 'requested') && dueFen === 0 && backFen > 0 && may('deposit.deduct')
  const withdraws = state === 'held' && dueFen === amountFen && may('deposit.withdraw')
  const close = () => setOpen(null)
  return (
    <>
      {(asks || deducts || withdraws) && (
        <View className="section actions-row">
          {withdraws && (
            <Button id="withdraw" look="quiet" icon="close" onPress={() => setOpen('withdraw')}>
              {words('dep.withdraw')}
            </Button>
          )}
          {deducts && (
            <Button id="deduct" look="quiet" icon="pen" onPress={() => setOpen('deduct')}>
              {words('dep.deduct')}
            </Button>
          )}
          {asks && (
            <Button id="ask" look="quiet" icon="refresh" onPress={() => setOpen('ask')}>
              {words('dep.ask')}
            </Button>
          )}
        </View>
      )}
      {open === 'ask' && <RequestSheet deposit={deposit} onClose={close} />}
      {open === 'withdraw' && <WithdrawSheet depositId={depositId} onClose={close} />}
      {open === 'deduct' && <DeductSheet deposit={deposit} onClose={close} />}
    </>
  )
}
