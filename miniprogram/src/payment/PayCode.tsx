import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { drawCode } from '../platform/scan'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { payCode } from './where'
import { paymentWords } from './words'

/** In a browser: the order as a code, for the phone that has WeChat. */
export function PayCode({ payment: { paymentId, pay } }: { payment: PaymentView }) {
  const words = useWords(paymentWords)
  const [picture, setPicture] = useState('')
  useEffect(() => void drawCode(payCode(paymentId)).then(setPicture), [paymentId])
  return (
    <View className="pay-code" id="pay-code" data-prepay={pay?.package}>
      <Text className="pay-code__title">{words('pay.scan')}</Text>
      {picture && <Picture of="code" className="code" src={picture} />}
      <Text className="hint">{words('pay.scanHow')}</Text>
    </View>
  )
}
