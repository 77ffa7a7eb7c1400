import { call } from '../app/call'
import { useRing } from '../app/ring'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { cardStaffWords } from './staff-words'

export function CallResident({ houseId, of }: { houseId: string; of: string }) {
  const words = useWords(cardStaffWords)
  const { busy, phone, ring } = useRing(() => call('card.phone', { houseId, of }))
  return (
    <Button id={`call-${of}`} look="quiet" icon="phone" small busy={busy} onPress={ring}>
      {phone || words('card.call')}
    </Button>
  )
}
