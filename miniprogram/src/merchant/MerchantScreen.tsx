import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { AccountFacts } from './AccountFacts'
import { KeysForm } from './KeysForm'
import { Pausing, Waiting } from './Waiting'
import { merchantWords } from './words'

/** Who takes an estate's money at WeChat Pay: the account in use, the keys that wait for approval, and the accounts before: numbers and dates, never a key. */
export function MerchantScreen() {
  const { hat } = usePerson()
  const words = useWords(merchantWords)
  const estateId = useRouter().params.estateId ?? hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('merchant.get', { estateId }, { enabled: Boolean(estateId) })
  const may = useRights(estateId)
  if (!data)
    return (
      <Page id="merchant" title={words('merchant.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const { current, waiting, former } = data
  return (
    <Page
      id="merchant"
      title={words('merchant.title')}
      aside={may('merchant.request') && <KeysForm estateId={estateId} known={current} />}
    >
      {waiting &&
        (waiting.takesEffectAt === null ? (
          <Waiting estateId={estateId} waiting={waiting} />
        ) : (
          <Pausing estateId={estateId} waiting={waiting} until={waiting.takesEffectAt} />
        ))}
      <Card
        id="merchant-current"
        title={words('merchant.current')}
        action={current && <Tag tone="green">{words('merchant.inUse')}</Tag>}
      >
        {current ? (
          <AccountFacts keys={current} at={current.since} />
        ) : (
          <Empty icon="alert" title={words('merchant.none')} next={words('merchant.noneNext')} />
        )}
      </Card>
      {former.length > 0 && (
        <Card id="merchant-former" title={words('merchant.former')}>
          <Text className="hint">{words('merchant.formerWhy')}</Text>
          {former.map(keys => (
            <AccountFacts key={`${keys.mchid}-${keys.subMchid}`} keys={keys} at={keys.since} />
          ))}
        </Card>
      )}
    </Page>
  )
}
