import { useRouter } from '@tarojs/taro'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { MoveInPane } from './MoveInPane'
import { moveinWords } from './words'

/** One move-in on a phone of the desk. */
export function MoveInScreen() {
  const words = useWords(moveinWords)
  const { params } = useRouter()
  return (
    <Page id="movein" title={words('movein.title')} size="form">
      <MoveInPane moveInId={params.moveInId ?? ''} />
    </Page>
  )
}
