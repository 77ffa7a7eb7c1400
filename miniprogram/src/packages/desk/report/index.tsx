import Taro from '@tarojs/taro'
import { useState } from 'react'
import { KINDS, type TicketKind } from '../../../../../shared/ticket/schema'
import { ticketUrl } from '../../../go'
import { usePerson } from '../../../people/person'
import { ReportForm } from '../../../ticket/ReportForm'
import { Field } from '../../../ui/fields'
import { Pills } from '../../../ui/parts'

export default function ReportForCaller() {
  const { hat, words } = usePerson()
  const [kind, setKind] = useState<TicketKind>('repair')
  return (
    <ReportForm
      key={kind}
      kind={kind}
      forCaller
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
