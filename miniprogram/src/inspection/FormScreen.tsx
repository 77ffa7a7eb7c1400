import { useRouter } from '@tarojs/taro'
import { useAsk } from '../app/ask'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { ErrorState, Skeleton } from '../ui/states'
import { FormView } from './FormView'
import { inspectionWords } from './words'
import './inspection.scss'

/** A form to read. */
export function FormScreen() {
  const words = useWords(inspectionWords)
  const inspectionId = useRouter().params.inspectionId ?? ''
  const { data, error, refetch } = useAsk('inspection.get', { inspectionId }, { live: true })
  if (data) return <FormView form={data} />
  return (
    <Page id="form" title={words('form.title')} size="form">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
    </Page>
  )
}
