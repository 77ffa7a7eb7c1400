import { Text, View } from '@tarojs/components'
import type { BillRow } from '../../../shared/billing/schema'
import { yuan } from '../app/amount'
import { go } from '../app/go'
import { useNoticeGrants } from '../notice/grants'
import { useWords } from '../ui/language'
import { Button, LinkText } from '../ui/parts'
import { Refused } from '../ui/states'
import { paymentWords } from './words'
import './payment.scss'
import { usePaying } from './use-paying'
import { paymentUrl } from './where'

/** What of a bill can be paid now: what no other order holds. Fen. */
export const freeOf = (bill: BillRow): number => bill.outstandingFen - bill.reservedFen

interface Props {
  chosen: readonly BillRow[]
  all: boolean
  onAll(): void
  /** Bills of which only a part is paid now, fen. */
  parts: Readonly<Record<string, number>>
  /** False: the estate takes no WeChat Pay yet. */
  configured: boolean
}
/** The total of what is ticked, and the one button that pays it all. */
export function PayBar({ chosen, all, onAll, parts, configured }: Props) {
  const words = useWords(paymentWords)
  const { pay, busy, refusal, holder } = usePaying()
  const grants = useNoticeGrants()
  const totalFen = chosen.reduce((sum, bill) => sum + (parts[bill.billId] ?? freeOf(bill)), 0)
  const send = () => {
    grants(['payment.paid', 'refund.done'])
    const houseIds = [...new Set(chosen.map(bill => bill.houseId))]
    const billsOf = (houseId: string) =>
      chosen
        .filter(bill => bill.houseId === houseId)
        .map(({ billId }) => ({ billId, ...(parts[billId] && { amountFen: parts[billId] }) }))
    void pay(houseIds.map(houseId => ({ houseId, bills: billsOf(houseId) })))
  }
  return (
    <View>
      <Refused refusal={refusal} />
      {holder && (
        <LinkText id="see-other" onPress={() => go(paymentUrl(holder))}>
          {words('pay.seeOther')}
        </LinkText>
      )}
      {!configured && <View className="note">{words('pay.notSetUp')}</View>}
      <View className="total" id="total">
        <View className="total__words">
          <Text className="total__label">{words('fees.chosen', { n: chosen.length })}</Text>
          <Text className="total__amount">{yuan(totalFen)}</Text>
        </View>
        <Button id="tick-all" look="quiet" small onPress={onAll}>
          {words(all ? 'fees.none' : 'fees.all')}
        </Button>
        <View className="total__pay">
          <Button id="pay" busy={busy} disabled={!chosen.length || !configured} onPress={send}>
            {words('fees.pay')}
          </Button>
        </View>
      </View>
    </View>
  )
}
