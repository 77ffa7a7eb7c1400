import { View } from '@tarojs/components'
import { call } from '../app/call'
import { useRing } from '../app/ring'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { followupStaffWords } from './staff-words'

export function CallButton({ followUpId }: { followUpId: string }) {
  const words = useWords(followupStaffWords)
  const { busy, phone, ring } = useRing(() => call('followup.phone', { followUpId }))
  return (
    <View className="actions__more">
      <Button id={`call-${followUpId}`} look="quiet" icon="phone" busy={busy} onPress={ring}>
        {phone || words('followup.call')}
      </Button>
    </View>
  )
}
