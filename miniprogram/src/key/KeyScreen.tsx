import { useRouter } from '@tarojs/taro'
import { useWords } from '../app/person'
import { Page } from '../ui/Page'
import { KeyPane } from './KeyPane'

export function KeyScreen() {
  const words = useWords()
  return (
    <Page id="key" title={words('key.one')} size="form">
      <KeyPane keyId={useRouter().params.keyId ?? ''} />
    </Page>
  )
}
