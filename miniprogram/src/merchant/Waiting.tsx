import { View } from '@tarojs/components'
import type { MerchantView } from '../../../shared/merchant/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Button, Card, Tag, type Tone } from '../ui/parts'
import { Refused } from '../ui/states'
import { absolute } from '../ui/time'
import { AccountFacts } from './AccountFacts'
import { merchantWords } from './words'

const TONES = { accepted: 'green', refused: 'red', unknown: 'amber' } as const satisfies Record<string, Tone>

type Shown = NonNullable<MerchantView['waiting']>

/** Keys that another person than the one who brought them puts to use, once WeChat Pay has answered to them. */
export function Waiting({ estateId, waiting }: { estateId: string; waiting: Shown }) {
  const words = useWords(merchantWords)
  const approve = useCommand('merchant.approve')
  const reject = useCommand('merchant.reject')
  const { proposalId, probe, mine } = waiting
  const decides = useRights(estateId)('merchant.approve')
  const decide = async (verb: 'approved' | 'rejected') => {
    const { run } = verb === 'approved' ? approve : reject
    if (await run({ estateId, proposalId })) told(words(`merchant.${verb}`))
  }
  return (
    <Card
      id="merchant-waiting"
      title={words('merchant.waiting')}
      action={<Tag tone={TONES[probe]}>{words(`merchant.probe.${probe}`)}</Tag>}
    >
      <AccountFacts keys={waiting} at={waiting.requestedAt} />
      {probe !== 'accepted' && <View className="note">{words(`merchant.probeWhy.${probe}`)}</View>}
      {!decides && <View className="note note--brand">{words('merchant.forManager')}</View>}
      {decides && mine && (
        <View className="note" id="merchant-mine">
          {words('merchant.mine')}
        </View>
      )}
      <Refused refusal={approve.refusal ?? reject.refusal} />
      {decides && !mine && (
        <View className="acts">
          <Button
            id="merchant-approve"
            busy={approve.busy}
            disabled={probe === 'refused'}
            onPress={() => void decide('approved')}
          >
            {words('merchant.approve')}
          </Button>
          <Button id="merchant-reject" look="quiet" busy={reject.busy} onPress={() => void decide('rejected')}>
            {words('merchant.reject')}
          </Button>
        </View>
      )}
    </Card>
  )
}

/** An approved change that waits out its pause: who was told of it may stop it. */
export function Pausing({ estateId, waiting, until }: { estateId: string; waiting: Shown; until: number }) {
  const words = useWords(merchantWords)
  const { run, busy, refusal } = useCommand('merchant.stop')
  const stop = async () => {
    if (await run({ estateId, proposalId: waiting.proposalId })) told(words('merchant.stopped'))
  }
  return (
    <Card
      id="merchant-pausing"
      title={words('merchant.pausing')}
      action={<Tag tone="amber">{words('merchant.from', { when: absolute(until) })}</Tag>}
    >
      <AccountFacts keys={waiting} at={waiting.requestedAt} />
      <View className="note">{words('merchant.pausingWhy')}</View>
      <Refused refusal={refusal} />
      <Button id="merchant-stop" look="danger" busy={busy} onPress={() => void stop()}>
        {words('merchant.stop')}
      </Button>
    </Card>
  )
}
