import { useState } from 'react'
import { CallRefused, call } from '../app/call'
import { told } from '../app/go'
import { dial } from '../platform/device'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { homeWords } from './words'

/** Asks for the number only when it is needed, because the look is noted; then dials it. */
export function CallResident({ houseId, residentId }: { houseId: string; residentId: string }) {
  const words = useWords(homeWords)
  const [busy, setBusy] = useState(false)
  const [phone, setPhone] = useState('')
  const ring = async () => {
    setBusy(true)
    try {
      const answer = await call('estate.phone', { houseId, residentId })
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
    <Button id={`call-${residentId}`} look="quiet" icon="phone" small busy={busy} onPress={ring}>
      {phone || words('card.call')}
    </Button>
  )
}
