import { Text } from '@tarojs/components'
import { exact } from '../../../shared/money/decimal'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { billingWords } from './words'

const DAYS = 365
/** How a late penalty comes about, with 1.3 × the loan prime rate beside the rate of the contract. */
export function PenaltyNote({ estateId }: { estateId: string }) {
  const words = useWords(billingWords)
  const { data } = useAsk('tariff.list', { estateId }, { enabled: Boolean(estateId), freshMs: 60_000 })
  const { lpr, penaltyRate } = data?.policy ?? {}
  const yearly = (rate: string, times: number | string) => exact(rate).times(times).times(100).round(2).toString()
  return (
    <Text className="hint" id="penalty-note">
      {words('fees.penaltyWhy')}
      {lpr &&
        penaltyRate &&
        ` ${words('fees.lpr', { reference: yearly(lpr, '1.3'), agreed: yearly(penaltyRate, DAYS) })}`}
    </Text>
  )
}
