import { useRouter } from '@tarojs/taro'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { DefectPane } from './DefectPane'
import { defectWords } from './words'

export function DefectScreen() {
  const words = useWords(defectWords)
  return (
    <Page id="defect" title={words('defect.one')} size="form">
      <DefectPane defectId={useRouter().params.defectId ?? ''} />
    </Page>
  )
}
