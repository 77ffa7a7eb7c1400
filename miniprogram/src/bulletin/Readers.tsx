import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Reader } from '../../../shared/bulletin/schema'
import type { BulletinView } from '../../../shared/bulletin/views'
import { useAsk, useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useWords } from '../ui/language'
import { Button, Pills, Row, Section } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { bulletinStaffWords } from './staff-words'

type Of = Reader | 'all'
/** Who has not read it, by role; they are reminded once. */
export function Readers({ bulletin: { bulletinId, state, desk } }: { bulletin: BulletinView }) {
  const words = useWords(bulletinStaffWords)
  const [of, setOf] = useState<Of>('all')
  const asked = { bulletinId, ...(of !== 'all' && { role: of }) }
  const { data } = useAsk('bulletin.unread', { bulletinId }, { live: true })
  const list = useList('bulletin.unread', asked)
  const { run, busy, refusal } = useCommand('bulletin.remind')
  const counts = data?.counts ?? []
  const sum = (what: 'told' | 'unread') => counts.reduce((total, one) => total + one[what], 0)
  const remind = async () => {
    if (await run({ bulletinId })) told(words('bulletin.reminded'))
  }
  const reminds = state === 'published' && !desk?.reminded && !desk?.telling && sum('unread') > 0
  return (
    <Section title={words('bulletin.readers')}>
      <View id="readers" className="bulletin-readers">
        {data && <View className="note">{words('bulletin.readOf', { n: sum('unread'), told: sum('told') })}</View>}
        {counts.length > 1 && (
          <Pills<Of>
            id="of"
            choices={[
              { value: 'all', label: words('bulletin.everyone') },
              ...counts.map(({ role, unread }) => ({
                value: role,
                label: `${words(`bulletin.role.${role}`)} ${unread}`,
              })),
            ]}
            value={of}
            onChange={setOf}
          />
        )}
        {reminds && (
          <>
            <Refused refusal={refusal} />
            <Button id="do-remind" look="quiet" icon="nudge" busy={busy} onPress={() => void remind()}>
              {words('bulletin.remind')}
            </Button>
          </>
        )}
        <List list={list} empty={<Empty icon="check" title={words('bulletin.readersNone')} />}>
          {({ personId, name, role, label }) => (
            <View key={personId} className="card">
              <Row
                id={`reader-${personId}`}
                icon="person"
                title={name}
                detail={[label, words(`bulletin.role.${role}`)].filter(Boolean).join(' · ')}
              />
            </View>
          )}
        </List>
      </View>
    </Section>
  )
}
