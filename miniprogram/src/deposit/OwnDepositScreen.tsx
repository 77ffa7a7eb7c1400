import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Chain } from './Chain'
import { RequestSheet } from './RequestSheet'
import { SignCard } from './SignCard'
import { Asked, Sums } from './Sums'
import { depositWords } from './words'
import './deposit.scss'

/** The own deposit: paid, asked back, followed, signed for. */
export function OwnDepositScreen() {
  const words = useWords(depositWords)
  const { depositId = '' } = useRouter().params
  const { data, error, refetch } = useAsk('deposit.get', { depositId }, { live: true })
  const [asking, setAsking] = useState(false)
  if (!data)
    return (
      <Page id="own-deposit" title={words('dep.amount')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  return (
    <Page id="own-deposit" title={words('dep.amount')} size="form">
      <Sums deposit={data} />
      {data.state === 'paid' && <SignCard deposit={data} />}
      {data.state === 'held' && (
        <View className="section">
          {data.dueFen > 0 && data.billId ? (
            <Button id="pay" onPress={() => go(pageUrl('owner/bill', { billId: data.billId ?? '' }))}>
              {words('dep.pay')}
            </Button>
          ) : (
            <Button id="ask" icon="refresh" onPress={() => setAsking(true)}>
              {words('dep.ask')}
            </Button>
          )}
        </View>
      )}
      <Chain deposit={data} />
      <Asked deposit={data} />
      {asking && <RequestSheet deposit={data} onClose={() => setAsking(false)} />}
    </Page>
  )
}
