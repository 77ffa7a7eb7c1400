import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { DefectRow } from '../../../shared/defect/schema'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { pressable } from '../platform/spoken'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Icon, LinkText, Pills, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { day } from '../ui/time'
import { defectStaffWords } from './staff-words'
import { defectWords } from './words'
import './sent.scss'

const SENDABLE: readonly DefectRow['state'][] = ['open', 'sent_to_developer', 'accepted', 'scheduled', 'disputed']
const DAYS = ['7', '14', '30'] as const
const MOST = 60

/** Which defects go to which contractor, and how long the link lasts. */
export function SendScreen() {
  const { hat } = usePerson()
  const words = useWords(defectStaffWords)
  const estateId = hat?.estateId ?? ''
  const list = useList('defect.list', { estateId }, { enabled: Boolean(hat) })
  const { run, busy, refusal } = useCommand('defect.send')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [party, setParty] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('14')
  const rows = list.rows?.filter(row => SENDABLE.includes(row.state))
  const toggle = (defectId: string) =>
    setChosen(before =>
      before.includes(defectId) ? before.filter(one => one !== defectId) : [...before, defectId].slice(0, MOST),
    )
  const send = async () => {
    const sent = await run({ estateId, party, defectIds: [...chosen], days: Number(days) })
    if (!sent) return
    told(words('send.done'))
    void Taro.redirectTo({ url: `/packages/desk/batches/index?batchId=${sent.batchId}` })
  }
  const all = () => setChosen((rows ?? []).slice(0, MOST).map(row => row.defectId))
  return (
    <Page
      id="send"
      title={words('send.title')}
      size="form"
      bar={
        <Button id="send-batch" busy={busy} disabled={chosen.length === 0 || !party.trim()} onPress={() => void send()}>
          {words('send.do', { n: chosen.length })}
        </Button>
      }
    >
      <View className="card card--pad section">
        <Line
          id="party"
          label={words('send.party')}
          hint={words('send.partyHint')}
          value={party}
          max={60}
          onChange={setParty}
        />
        <Field label={words('send.days')}>
          <Pills
            id="days"
            choices={DAYS.map(value => ({ value, label: words('send.day', { n: value }) }))}
            value={days}
            onChange={setDays}
          />
        </Field>
        <Refused refusal={refusal} />
      </View>
      {rows && rows.length > 0 && (
        <View className="sent__choose">
          <Text>{words('send.chosen', { n: chosen.length })}</Text>
          <LinkText id="choose-all" onPress={chosen.length > 0 ? () => setChosen([]) : all}>
            {words(chosen.length > 0 ? 'send.clear' : 'send.all')}
          </LinkText>
        </View>
      )}
      <List list={{ ...list, rows }} empty={<Empty title={words('send.none')} next={words('send.noneNext')} />}>
        {row => (
          <Choice
            key={row.defectId}
            row={row}
            on={chosen.includes(row.defectId)}
            onPress={() => toggle(row.defectId)}
          />
        )}
      </List>
    </Page>
  )
}

function Choice({ row, on, onPress }: { row: DefectRow; on: boolean; onPress(): void }) {
  const words = useWords(defectWords)
  return (
    <View
      id={`choose-${row.defectId}`}
      className={`card card--pad sent__choice ${on ? 'sent__choice--on' : ''}`}
      {...pressable(onPress)}
    >
      <View className={`sent__tick ${on ? 'sent__tick--on' : ''}`}>{on && <Icon name="check" />}</View>
      <View className="row__words">
        <Text className="sent__what">{`${row.room} · ${row.what}`}</Text>
        <Text className="sent__where">{row.houseLabel}</Text>
        <View className="sent__tags">
          <Tag tone={row.severity === 'minor' ? 'slate' : row.severity === 'major' ? 'amber' : 'red'}>
            {words(`sent.severity.${row.severity}`)}
          </Tag>
          <Tag icon="clock">{words('sent.due', { day: day(row.dueAt) })}</Tag>
          {row.state !== 'open' && <Tag>{row.party}</Tag>}
        </View>
      </View>
    </View>
  )
}
