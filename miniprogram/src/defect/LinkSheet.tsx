import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAsk } from '../app/ask'
import { told } from '../app/go'
import { drawCode } from '../platform/scan'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Button } from '../ui/parts'
import { ErrorState, Sheet, Skeleton } from '../ui/states'
import { defectStaffWords } from './staff-words'

/** The link of a batch: to copy, and as a code where one can be drawn. */
export function LinkSheet({ batchId, onClose }: { batchId: string; onClose(): void }) {
  const words = useWords(defectStaffWords)
  const { data, error, refetch } = useAsk('defect.batchLink', { batchId })
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    if (data) drawCode(data.url).then(setCode, () => setCode(null))
  }, [data])
  const copy = async () => {
    if (!data) return
    await Taro.setClipboardData({ data: data.url })
    told(words('batch.copied'))
  }
  return (
    <Sheet title={words('batch.show')} onClose={onClose}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={1} />
      ) : (
        <View className="sent__link">
          {code && <Picture of="code" className="sent__code" src={code} />}
          <Text className="field__hint">{words('batch.warnAgain')}</Text>
          <Button id="copy-link" onPress={() => void copy()}>
            {words('batch.copy')}
          </Button>
        </View>
      )}
    </Sheet>
  )
}
