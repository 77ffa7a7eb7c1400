import { useRouter } from '@tarojs/taro'
import { useWords } from '../app/person'
import { Page } from '../ui/Page'
import { DefectPane } from './DefectPane'

export function DefectScreen() {
  const words = useWords()
  return (
    <Page id="defect" title={words('defect.one')} size="form">
      <DefectPane defectId={useRouter().params.defectId ?? ''} />
    </Page>
  )
}
