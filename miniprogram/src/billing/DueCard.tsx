import { Text, View } from '@tarojs/components'
import { daysOver, yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { useWords } from '../ui/language'
import { Button, LinkText, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { billingFirstWords } from './first-words'

/** What is due now for the house that is shown; who owes nothing here, as a guest, sees no card at all. */
export function DueCard({ houseId, owner }: { houseId: string; owner: boolean }) {
  const words = useWords(billingFirstWords)
  const { data, error, refetch } = useAsk('billing.due', {}, { freshMs: 30_000 })
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={1} />
  const { dueFen = 0 } = data.houses.find(house => house.houseId === houseId) ?? {}
  const mine = data.items.filter(bill => bill.houseId === houseId)
  if (!owner && !mine.length) return null
  const overdueFen = mine.filter(bill => daysOver(bill.dueOn) > 0).reduce((all, one) => all + one.outstandingFen, 0)
  return (
    <View className="section">
      <View className="card card--pad due" id="due-card">
        <View className="due__head">
          <Text className="due__label">{words('fees.dueNow')}</Text>
          {overdueFen > 0 && (
            <Tag tone="red" icon="alert">
              {words('fees.overdue', { amount: yuan(overdueFen) })}
            </Tag>
          )}
        </View>
        <Text className="due__amount">{dueFen > 0 ? yuan(dueFen) : words('fees.nothing')}</Text>
        {data.dueFen > dueFen && (
          <Text className="due__more">{words('fees.allHomes', { amount: yuan(data.dueFen) })}</Text>
        )}
        <View className="due__foot">
          {dueFen > 0 ? (
            <Button id="go-due" onPress={() => go(`/packages/owner/fees/index?houseId=${houseId}`)}>
              {words('fees.see')}
            </Button>
          ) : (
            <>
              <LinkText id="go-bills" onPress={() => go(`/packages/owner/bills/index?houseId=${houseId}`)}>
                {words('fees.bills')}
              </LinkText>
              <LinkText id="go-more" onPress={() => go(`/packages/owner/fees/index?houseId=${houseId}`)}>
                {words('fees.more')}
              </LinkText>
            </>
          )}
        </View>
      </View>
    </View>
  )
}
