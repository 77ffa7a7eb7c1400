import { View } from '@tarojs/components'
import { useState } from 'react'
import { CallRefused, call } from '../app/call'
import { told } from '../app/go'
import { dial } from '../platform/device'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { followupStaffWords } from './staff-words'

/** Asks for the number only to dial it, because the look is noted. */
export function CallButton({ followUpId }: { followUpId: string }) {
  const words = useWords(followupStaffWords)
  const [busy, setBusy] = useState(false)
  const [phone, setPhone] = useState('')
  const ring = async () => {
    setBusy(true)
    try {
      const answer = await call('followup.phone', { followUpId })
      setPhone(answer.phone)
      dial(answer.phone)
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      told(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <View className="actions__more">
      <Button id={`call-${followUpId}`} look="quiet" icon="phone" busy={busy} onPress={() => void ring()}>
        {phone || words('followup.call')}
      </Button>
    </View>
  )
}
