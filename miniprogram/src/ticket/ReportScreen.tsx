import Taro, { useRouter } from '@tarojs/taro'
import { KINDS, type TicketKind } from '../../../shared/ticket/schema'
import { usePerson } from '../app/person'
import { ReportForm } from './ReportForm'
import { ticketUrl } from './where'

export function ReportScreen() {
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
