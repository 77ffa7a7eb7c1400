import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutageView } from '../../../shared/outage/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { ExtendSheet, RestoreSheet, WhySheet } from './ActSheets'
import { outageStaffWords } from './staff-words'

type Open = 'extend' | 'restore' | 'cancel' | 'decline' | null
/** What can be done with an outage now, by whoever reads it. */
export function Acts({ outage }: { outage: OutageView }) {
  const words = useWords(outageStaffWords)
  const may = useRights(outage.estateId)
  const { outageId, state, reason, houseCount: n, startsAt } = outage
  const [open, setOpen] = useState<Open>(null)
  const publish = useCommand('outage.publish')
  const approves = may('outage.decline')
  const asks = reason === 'PLANNED' && !approves
  const send = async () => {
    if (await publish.run({ outageId })) told(words(asks ? 'outage.asked' : 'outage.published'))
  }
  const isOut = state === 'published'
  const sends = may('outage.publish') && (state === 'draft' || (state === 'asked' && approves))
  const calls = may('outage.cancel') && (state === 'draft' || state === 'asked' || (isOut && startsAt > Date.now()))
  const word = asks ? 'outage.ask' : state === 'asked' ? 'outage.approve' : 'outage.publish'
  const close = () => setOpen(null)
  return (
    <View>
      <Refused refusal={publish.refusal} />
      <View className="actions">
        {sends && (
          <Button id="do-publish" busy={publish.busy} onPress={() => void send()}>
            {words(word, { n })}
          </Button>
        )}
        {state === 'asked' && approves && (
          <Button id="do-decline" look="quiet" onPress={() => setOpen('decline')}>
            {words('outage.decline')}
          </Button>
        )}
        {isOut && may('outage.restore') && (
          <Button id="do-restore" onPress={() => setOpen('restore')}>
            {words('outage.restore')}
          </Button>
        )}
        {isOut && may('outage.extend') && (
          <Button id="do-extend" look="quiet" onPress={() => setOpen('extend')}>
            {words('outage.extend')}
          </Button>
        )}
        {calls && (
          <Button id="do-call-off" look="plain" onPress={() => setOpen('cancel')}>
            {words('outage.cancel')}
          </Button>
        )}
      </View>
      {open === 'extend' && <ExtendSheet outage={outage} onClose={close} />}
      {open === 'restore' && <RestoreSheet outage={outage} onClose={close} />}
      {(open === 'cancel' || open === 'decline') && (
        <WhySheet outageId={outageId} verb={`outage.${open}`} onClose={close} />
      )}
    </View>
  )
}
