import { useRouter } from '@tarojs/taro'
import { useAsk } from '../app/ask'
import { useWords } from '../app/person'
import { Page } from '../ui/Page'
import { ErrorState, Skeleton } from '../ui/states'
import { FormView } from './FormView'
import '../words/inspection'
import './inspection.scss'

/** A form to read. */
export function FormScreen() {
  const words = useWords()
  const inspectionId = useRouter().params.inspectionId ?? ''
  const { data, error, refetch } = useAsk('inspection.get', { inspectionId }, { live: true })
  if (data) return <FormView form={data} />
  return (
    <Page id="form" title={words('form.title')} size="form">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
    </Page>
  )
}
