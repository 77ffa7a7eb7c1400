import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { KINDS, type TicketKind } from '../../../shared/ticket/schema'
import { usePerson } from '../app/person'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Pills } from '../ui/parts'
import { ticketFirstWords } from './first-words'
import { ReportForm } from './ReportForm'
import { ticketUrl } from './where'

export function CallerReportScreen() {
  const { hat } = usePerson()
  const words = useWords(ticketFirstWords)
  const { houseId, label } = useRouter().params
  const along = houseId && label ? { houseId, label: decodeURIComponent(label) } : undefined
  const [kind, setKind] = useState<TicketKind>('repair')
  return (
    <ReportForm
      key={kind}
      kind={kind}
      forCaller
      along={along}
      head={
        <Field>
          <Pills
            id="kind"
            choices={KINDS.map(value => ({ value, label: words(`kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </Field>
      }
      onSent={ticketId => void Taro.redirectTo({ url: ticketUrl(ticketId, hat) })}
    />
  )
}
