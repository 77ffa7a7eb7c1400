import Taro, { useRouter } from '@tarojs/taro'
import { MOST_SAID } from '../../../shared/ask/understand'
import { CATEGORIES, type Category, KINDS, type TicketKind } from '../../../shared/ticket/schema'
import { decoded } from '../app/filters'
import { usePerson } from '../app/person'
import { ReportForm } from './ReportForm'
import { MOST_WHEN, type Said } from './use-report'
import { ticketUrl } from './where'

export function ReportScreen() {
  const { params } = useRouter()
  const { hat } = usePerson()
  const kind = KINDS.includes(params.kind as TicketKind) ? (params.kind as TicketKind) : 'repair'
  return (
    <ReportForm
      kind={kind}
      houseId={params.houseId}
      said={saidIn(kind, params)}
      onSent={ticketId => void Taro.redirectTo({ url: ticketUrl(ticketId, hat) })}
    />
  )
}

/** What a household said before it came here: read out of the address, and judged like anything of an address. */
function saidIn(kind: TicketKind, { said, category, when }: Record<string, string | undefined>): Said | undefined {
  if (!said) return undefined
  const own = (CATEGORIES[kind] as readonly Category[]).find(one => one === category)
  return {
    description: decoded(said).slice(0, MOST_SAID),
    ...(own && { category: own }),
    ...(when && { when: decoded(when).slice(0, MOST_WHEN) }),
  }
}
