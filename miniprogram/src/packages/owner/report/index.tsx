import Taro, { useRouter } from '@tarojs/taro'
import { KINDS, type TicketKind } from '../../../../../shared/ticket/schema'
import { ticketUrl } from '../../../go'
import { usePerson } from '../../../people/person'
import { ReportForm } from '../../../ticket/ReportForm'

export default function Report() {
  const { params } = useRouter()
  const { hat } = usePerson()
  const kind = KINDS.includes(params.kind as TicketKind) ? (params.kind as TicketKind) : 'repair'
  return (
    <ReportForm
      kind={kind}
      houseId={params.houseId}
      onSent={ticketId => void Taro.redirectTo({ url: ticketUrl(ticketId, hat) })}
    />
  )
}
