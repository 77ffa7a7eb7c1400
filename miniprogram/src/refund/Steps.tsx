import { Text, View } from '@tarojs/components'
import type { RefundView } from '../../../shared/refund/schema'
import { useWords } from '../ui/language'
import { absolute } from '../ui/time'
import { refundStaffWords } from './staff-words'
import './refund.scss'

/** The way of a refund through three pairs of hands and back to the payer. */
export function Steps({ refund: { requestedAt, checkedAt, approvedAt, doneAt, state } }: { refund: RefundView }) {
  const words = useWords(refundStaffWords)
  const steps = [
    ['asked', requestedAt],
    ['check', checkedAt],
    ['approval', approvedAt],
    ['money', state === 'success' ? doneAt : null],
  ] as const
  return (
    <View className="refund-steps">
      {steps.map(([step, at]) => (
        <View key={step} className={`refund-steps__step ${at ? 'refund-steps__step--done' : ''}`}>
          <Text>{words(`refund.step.${step}`)}</Text>
          <Text className="refund-steps__at">{at ? absolute(at).slice(5) : '—'}</Text>
        </View>
      ))}
    </View>
  )
}
