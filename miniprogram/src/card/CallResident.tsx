import { useState } from 'react'
import { CallRefused, call } from '../app/call'
import { told } from '../app/go'
import { dial } from '../platform/device'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { cardStaffWords } from './staff-words'

/** Asks for the number only when it is needed, because the look is noted; then dials it. */
export function CallResident({ houseId, of }: { houseId: string; of: string }) {
  const words = useWords(cardStaffWords)
  const [busy, setBusy] = useState(false)
  const [phone, setPhone] = useState('')
  const ring = async () => {
    setBusy(true)
    try {
      const answer = await call('card.phone', { houseId, of })
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
    <Button id={`call-${of}`} look="quiet" icon="phone" small busy={busy} onPress={ring}>
      {phone || words('card.call')}
    </Button>
  )
}
