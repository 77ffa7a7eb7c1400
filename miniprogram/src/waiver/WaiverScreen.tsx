import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { nextStep } from '../../../shared/approval/step'
import { WAIVER_RULE } from '../../../shared/waiver/act'
import type { WaiverView } from '../../../shared/waiver/contract'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { billingWords } from '../billing/words'
import { PhotoStrip } from '../file/PhotoField'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Icon, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { Decide } from './Decide'
import { WAIVER_TONES } from './state'
import { waiverWords } from './words'

const VERBS = { check: 'waiver.check', approve: 'waiver.approve' } as const

/** One waiver: what, why, on what evidence, and the step that is this person's to take. */
export function WaiverScreen() {
  const { hat } = usePerson()
  const words = useWords(billingWords, tariffWords, waiverWords)
  const waiverId = useRouter().params.waiverId ?? ''
  const { data, error, refetch } = useAsk('waiver.get', { waiverId }, { enabled: Boolean(waiverId), freshMs: 30_000 })
  const may = useRights(hat?.estateId)
  if (!data)
    return (
      <Page id="waiver" title={words('waiver.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  const next = nextStep(WAIVER_RULE, data.state)
  const verb = next && may(VERBS[next]) ? next : null
  return (
    <Page
      id="waiver"
      title={words('waiver.title')}
      bar={verb && !data.mine && <Decide waiverId={waiverId} verb={verb} />}
      aside={<Course waiver={data} />}
    >
      {verb && data.mine && (
        <View className="note">
          <Icon name="alert" />
          {words('waiver.notYourOwn')}
        </View>
      )}
      <View className="section">
        <View className="card card--pad" id="waiver-head">
          <View className="due__head">
            <Text className="due__label">{words(`waiver.kind.${data.kind}`)}</Text>
            <Tag tone={WAIVER_TONES[data.state]}>{words(`waiver.state.${data.state}`)}</Tag>
          </View>
          <Text className="due__amount">{yuan(data.amountFen)}</Text>
          <Text className="due__more">
            {[data.houseLabel, data.item && words(`item.${data.item}`), data.period].filter(Boolean).join(' · ')}
          </Text>
        </View>
      </View>
      <Card title={words('waiver.reason')}>
        <View className="prose">{data.reason}</View>
      </Card>
      <Card title={words('waiver.evidence')}>
        <View className="prose">
          <PhotoStrip photos={data.evidence} />
        </View>
      </Card>
    </Page>
  )
}

/** Who asked, who checked, who decided. */
function Course({ waiver }: { waiver: WaiverView }) {
  const words = useWords(waiverWords)
  const ended = nextStep(WAIVER_RULE, waiver.state) ? 'approved' : waiver.state
  const decided = waiver.decidedAt === null ? null : `${waiver.decidedBy} · ${absolute(waiver.decidedAt)}`
  return (
    <Card title={words('waiver.course')} id="course">
      <Facts
        facts={[
          [words('waiver.requested'), `${waiver.requestedBy} · ${absolute(waiver.requestedAt)}`],
          [words('waiver.checked'), waiver.checkedBy ?? '—'],
          [words(`waiver.state.${ended}`), decided ?? '—'],
          waiver.expiresAt === null ? null : [words('waiver.until'), absolute(waiver.expiresAt)],
          waiver.note ? [words('waiver.note'), waiver.note] : null,
        ]}
      />
    </Card>
  )
}
