import { useRouter } from '@tarojs/taro'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { KeyPane } from './KeyPane'
import { keyStaffWords } from './staff-words'

export function KeyScreen() {
  const words = useWords(keyStaffWords)
  return (
    <Page id="key" title={words('key.one')} size="form">
      <KeyPane keyId={useRouter().params.keyId ?? ''} />
    </Page>
  )
}
