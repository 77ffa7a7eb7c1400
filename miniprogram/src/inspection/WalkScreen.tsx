import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { countOf } from '../../../shared/inspection/missing'
import type { InspectionKind } from '../../../shared/inspection/schema'
import type { Walk } from '../../../shared/inspection/walk'
import { usePerson } from '../app/person'
import { OutboxLine } from '../outbox/OutboxLine'
import { prepareOffline } from '../platform/network'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, Tabs, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { retry } from './device'
import { FormView } from './FormView'
import { Handed } from './Handed'
import { Rooms } from './Rooms'
import { type Part, SealSheet } from './SealSheet'
import { Signatures } from './Signatures'
import { inspectionStaffWords } from './staff-words'
import { useWalk, type WalkHold } from './use-walk'
import { WaterAndMeters } from './WaterAndMeters'
import './inspection.scss'

/** A re-inspection looks at what was put right: no water test, no meters, nothing changes hands. */
const PARTS: Record<InspectionKind, readonly Part[]> = {
  handover: ['rooms', 'water', 'handed', 'sign'],
  reinspection: ['rooms', 'sign'],
}

/** The acceptance form in the hand: rooms, water and meters, what changes hands, signatures, seal. Works without a network. */
export function WalkScreen() {
  const { hat } = usePerson()
  const words = useWords(inspectionStaffWords)
  const inspectionId = useRouter().params.inspectionId ?? ''
  const hold = useWalk(inspectionId)
  const [part, setPart] = useState<Part>('rooms')
  const [roomId, setRoomId] = useState<string | null>(null)
  const [sealing, setSealing] = useState(false)
  const [opensOffline, setOpensOffline] = useState(false)
  useEffect(() => {
    void prepareOffline().then(setOpensOffline)
  }, [])
  const { walk } = hold

  if (!walk)
    return (
      <Page id="walk" title={words('walk.title')} size="form">
        {hold.error ? <ErrorState error={hold.error} onRetry={() => void hold.reload()} /> : <Skeleton />}
      </Page>
    )
  // A manager reads what the desk fills in.
  const reads = hat?.kind === 'manager'
  if (reads || (walk.form.sealed && walk.pending.length === 0))
    return <FormView form={walk.form} onChanged={hold.reload} />
  const { total, answered } = countOf(walk)
  return (
    <Page
      id="walk"
      title={words(walk.form.kind === 'reinspection' ? 'walk.again' : 'walk.title')}
      size="full"
      bar={
        <Button id="seal" icon="check" look={answered < total ? 'quiet' : 'primary'} onPress={() => setSealing(true)}>
          {words('walk.finish')}
        </Button>
      }
    >
      <Head walk={walk} hold={hold} opensOffline={opensOffline} />
      <Tabs
        id="part"
        choices={PARTS[walk.form.kind].map(value => ({ value, label: words(`walk.part.${value}`) }))}
        value={part}
        onChange={setPart}
      />
      {part === 'rooms' && <Rooms key={roomId} walk={walk} hold={hold} at={roomId} />}
      {part === 'water' && <WaterAndMeters walk={walk} hold={hold} />}
      {part === 'handed' && <Handed walk={walk} hold={hold} />}
      {part === 'sign' && <Signatures walk={walk} hold={hold} />}
      {sealing && (
        <SealSheet
          walk={walk}
          onClose={() => setSealing(false)}
          onGo={(to, room) => {
            setPart(to)
            if (room) setRoomId(room)
            setSealing(false)
          }}
          onSealed={() => {
            setSealing(false)
            void hold.reload()
          }}
        />
      )}
    </Page>
  )
}

/** Which house, how far, and whether what was noted has arrived. */
function Head({ walk, hold, opensOffline }: { walk: Walk; hold: WalkHold; opensOffline: boolean }) {
  const words = useWords(inspectionStaffWords)
  const { total, answered, failed } = countOf(walk)
  return (
    <View className="visit-head">
      <View className="visit-head__line">
        <Text className="visit-head__house">{walk.form.houseLabel}</Text>
        {opensOffline && (
          <Tag tone="green" icon="offline">
            {words('walk.opensOffline')}
          </Tag>
        )}
      </View>
      <View className="visit-head__line">
        <View className="answered">
          <View className="answered__done" style={{ width: `${total ? (answered / total) * 100 : 0}%` }} />
        </View>
        <Text className="visit-head__count" id="count">
          {answered}/{total}
        </Text>
        {failed > 0 && (
          <Tag tone="red" icon="close">
            {words('walk.failed', { n: failed })}
          </Tag>
        )}
      </View>
      <OutboxLine
        waiting={walk.pending.length}
        errand={hold.errand}
        full={hold.full}
        refused={hold.stuck ? { n: walk.pending.length, why: hold.stuck.message } : undefined}
        onAgain={() => void retry(walk.form.inspectionId)}
        aside={walk.photos.filter(photo => photo.refused).length}
      />
      {walk.form.sealed && (
        <View className="note">
          <Icon name="alert" />
          {words('walk.sealedMeanwhile')}
        </View>
      )}
    </View>
  )
}
