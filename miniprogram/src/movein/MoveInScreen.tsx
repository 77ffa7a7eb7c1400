import { useRouter } from '@tarojs/taro'
import { useWords } from '../app/person'
import { Page } from '../ui/Page'
import { MoveInPane } from './MoveInPane'
import '../words/inspection'
import '../words/movein'

/** One move-in on a phone of the desk. */
export function MoveInScreen() {
  const words = useWords()
  const { params } = useRouter()
  return (
    <Page id="movein" title={words('movein.title')} size="form">
      <MoveInPane moveInId={params.moveInId ?? ''} />
    </Page>
  )
}
