import { DEFAULT_POLICY } from '../../../shared/tariff/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { CalendarNote } from './CalendarNote'
import { PolicyForm } from './PolicyForm'
import { tariffStaffWords } from './staff-words'

/** What the estate's contract says about charging: a manager writes it, whoever bills reads it. */
export function PolicyScreen() {
  const { hat } = usePerson()
  const words = useWords(tariffStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const { data, error, refetch } = useAsk('tariff.list', { estateId }, { enabled: Boolean(hat) })
  if (!data)
    return (
      <Page id="policy" title={words('policy.title')} size="form">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const policy = data.policy ?? DEFAULT_POLICY
  if (may('tariff.setPolicy')) return <PolicyForm estateId={estateId} policy={policy} version={data.policyVersion} />
  return (
    <Page id="policy" title={words('policy.title')} size="form">
      <CalendarNote estateId={estateId} dueDay={policy.dueDay} />
      <Card id="policy-facts">
        <Facts
          facts={[
            [words('policy.proration'), words(`policy.proration.${policy.proration}`)],
            [words('policy.dueDay'), String(policy.dueDay)],
            [words('policy.vacancyRatio'), policy.vacancyRatio],
            [words('policy.minVacantDays'), String(policy.minVacantDays)],
            [words('policy.penaltyRate'), policy.penaltyRate],
            policy.lpr ? [words('policy.lpr'), policy.lpr] : null,
            [words('policy.publishedAheadDays'), String(policy.publishedAheadDays)],
            policy.waiverLimitFen === undefined ? null : [words('policy.waiverLimit'), yuan(policy.waiverLimitFen)],
          ]}
        />
      </Card>
    </Page>
  )
}
