import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { BulletinView } from '../../../shared/bulletin/views'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { Said } from './Said'
import { bulletinWords } from './words'

/** One notice, as whoever it is to reads it: opened is read; where that is asked, read is confirmed by a tap. */
export function ReadScreen() {
  const { bulletinId = '' } = useRouter().params
  const words = useWords(bulletinWords)
  const { data, error, refetch } = useAsk('bulletin.get', { bulletinId })
  const confirm = useCommand('bulletin.read')
  useSeen(data)
  const asks = data?.state === 'published' && data.mine && data.mustRead
  return (
    <Page
      id="own-bulletin"
      title={words('bulletin.one')}
      size="form"
      bar={
        asks && (
          <>
            <Refused refusal={confirm.refusal} />
            <Button
              id="bulletin-confirm"
              busy={confirm.busy}
              disabled={data.done}
              onPress={() => void confirm.run({ bulletinId, confirm: true })}
            >
              {words(data.done ? 'bulletin.confirmed' : 'bulletin.confirm')}
            </Button>
          </>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Said bulletin={data} />}
    </Page>
  )
}
/** Notes that it was opened, once. */
function useSeen(data: BulletinView | undefined) {
  const { run } = useCommand('bulletin.read')
  const waits = data?.mine && data.state === 'published' && !data.done ? data.bulletinId : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does is new with each drawing; it is asked once a notice.
  useEffect(() => {
    if (waits) void run({ bulletinId: waits })
  }, [waits])
}
