import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { today } from '../../../shared/calendar/day'
import { DUNNING_SORTS, type DunningRow } from '../../../shared/dunning/contract'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { PromiseSheet } from './PromiseSheet'
import { RecordSheet } from './RecordSheet'
import { dunningStaffWords } from './staff-words'

/** Whom to call about what is late, and what was done so far. */
export function DunningScreen() {
  const { hat } = usePerson()
  const words = useWords(dunningStaffWords)
  const [sort, setSort] = usePart('sort', DUNNING_SORTS, 'oldest')
  const list = useList('dunning.list', { estateId: hat?.estateId ?? '', sort }, { enabled: Boolean(hat) })
  return (
    <Page id="dunning" title={words('dun.title')} size="form">
      <View className="section">
        <Text className="hint">{words('dun.hint')}</Text>
      </View>
      <Tabs
        id="sort"
        choices={DUNNING_SORTS.map(value => ({ value, label: words(`dun.sort.${value}`) }))}
        value={sort}
        onChange={setSort}
      />
      <List list={list} empty={<Empty icon="check" title={words('dun.none')} next={words('dun.noneNext')} />}>
        {row => <One key={row.houseId} row={row} />}
      </List>
    </Page>
  )
}

function One({ row }: { row: DunningRow }) {
  const { hat } = usePerson()
  const words = useWords(dunningStaffWords)
  const [open, setOpen] = useState<'record' | 'promise' | null>(null)
  const may = useRights(hat?.estateId)('dunning.record')
  const { houseId, label, owner, overdueFen, oldestDueOn, stage, promise } = row
  const waiting = promise !== null && today(serverTime()) <= promise.day
  const close = () => setOpen(null)
  return (
    <Card id={`dun-${houseId}`}>
      <Row
        icon="home"
        title={[label, owner].filter(Boolean).join(' · ')}
        detail={`${yuan(overdueFen)} · ${words('dun.since', { day: oldestDueOn })}`}
        end={
          <Tag tone={stage === 'gentle' ? 'slate' : stage === 'notice' ? 'amber' : 'red'}>
            {words(`dun.stage.${stage}`)}
          </Tag>
        }
      />
      {promise && (
        <View className={waiting ? 'note note--brand' : 'note'}>
          {words(waiting ? 'dun.promised' : 'dun.broken', { day: promise.day, amount: yuan(promise.amountFen) })}
        </View>
      )}
      <History row={row} />
      <View className="prose">
        <View className="actions">
          {may && (
            <>
              <View className="actions__more">
                <Button id={`record-${houseId}`} icon="pen" onPress={() => setOpen('record')}>
                  {words('dun.record')}
                </Button>
              </View>
              <View className="actions__more">
                <Button id={`promise-${houseId}`} look="quiet" onPress={() => setOpen('promise')}>
                  {words('dun.promise')}
                </Button>
              </View>
            </>
          )}
          <View className="actions__more">
            <Button
              id={`ledger-${houseId}`}
              look="quiet"
              onPress={() =>
                go(pageUrl('cashier/household', { houseId, show: 'due', label: encodeURIComponent(label) }))
              }
            >
              {words('dun.ledger')}
            </Button>
          </View>
        </View>
      </View>
      {open === 'record' && <RecordSheet houseId={houseId} onClose={close} />}
      {open === 'promise' && <PromiseSheet row={row} onClose={close} />}
    </Card>
  )
}

/** Messages and acts together, as they came. */
function History({ row: { told, acts } }: { row: DunningRow }) {
  const words = useWords(dunningStaffWords)
  const lines = [
    ...told.map(({ at, stage }) => ({ at, said: words('dun.told', { stage: words(`dun.stage.${stage}`) }), note: '' })),
    ...acts.map(({ at, byName, how, result, note }) => ({
      ...{ at, note },
      said: [byName, words(`dun.how.${how}`), words(`dun.result.${result}`)].join(' · '),
    })),
  ].sort((a, b) => a.at - b.at)
  return (
    <>
      {lines.map(({ at, said, note }) => (
        <View key={`${at}${said}`} className="prose">
          <Text className="hint">{`${absolute(at)} · ${said}`}</Text>
          {note && <Text>{note}</Text>}
        </View>
      ))}
    </>
  )
}
