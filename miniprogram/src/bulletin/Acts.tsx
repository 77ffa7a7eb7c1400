import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BulletinView } from '../../../shared/bulletin/views'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { pageUrl } from '../app/noun'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { LaterSheet, WithdrawSheet } from './ActSheets'
import { bulletinStaffWords } from './staff-words'

interface Props {
  bulletin: BulletinView
  desk: NonNullable<BulletinView['desk']>
}
/** What can be done with a notice now, by whoever looks at it. */
export function Acts({ bulletin: { bulletinId, estateId, state }, desk }: Props) {
  const words = useWords(bulletinStaffWords)
  const may = useRights(estateId)
  const [open, setOpen] = useState<'later' | 'withdraw' | null>(null)
  const [approve, publish] = [useCommand('bulletin.approve'), useCommand('bulletin.publish')]
  const agree = async () => {
    if (await approve.run({ bulletinId, version: desk.version })) told(words('bulletin.approved'))
  }
  const send = async () => {
    if (await publish.run({ bulletinId })) told(words('bulletin.published'))
  }
  const changes = state === 'draft' || state === 'approved'
  const approves = state === 'draft' && may('bulletin.approve') && !desk.own
  return (
    <View>
      <Refused refusal={approve.refusal ?? publish.refusal} />
      {state === 'draft' && desk.own && <View className="note">{words('bulletin.ownWaits')}</View>}
      <View className="actions">
        {approves && (
          <Button id="do-approve" busy={approve.busy} onPress={() => void agree()}>
            {words('bulletin.approve')}
          </Button>
        )}
        {state === 'approved' && (
          <>
            <Button id="do-publish" busy={publish.busy} onPress={() => void send()}>
              {words('bulletin.publish')}
            </Button>
            <Button id="do-later" look="quiet" onPress={() => setOpen('later')}>
              {words('bulletin.later')}
            </Button>
          </>
        )}
        {(changes || state === 'withdrawn') && (
          <Button id="do-edit" look="quiet" onPress={() => go(pageUrl('bulletin/write', { bulletinId }))}>
            {words(changes ? 'bulletin.edit' : 'bulletin.again')}
          </Button>
        )}
        {state !== 'withdrawn' && (
          <Button id="do-withdraw" look="plain" onPress={() => setOpen('withdraw')}>
            {words('bulletin.withdraw')}
          </Button>
        )}
      </View>
      {open === 'later' && <LaterSheet bulletinId={bulletinId} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawSheet bulletinId={bulletinId} onClose={() => setOpen(null)} />}
    </View>
  )
}
