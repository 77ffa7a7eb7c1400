import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SentDefect } from '../../../shared/defect/batch-schema'
import { useAsk } from '../app/ask'
import { call } from '../app/call'
import { told } from '../app/go'
import { PhotoStrip } from '../file/PhotoField'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Tag, type Tone } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { absolute, day } from '../ui/time'
import { AnswerSheet } from './AnswerSheet'
import { defectWords } from './words'
import './sent.scss'

const SENT_TONES: Record<SentDefect['state'], Tone> = {
  open: 'slate',
  sent_to_developer: 'amber',
  accepted: 'amber',
  disputed: 'red',
  scheduled: 'brand',
  fixed: 'green',
  reinspected: 'green',
  closed: 'slate',
}
const ANSWERABLE: readonly SentDefect['state'][] = ['sent_to_developer', 'accepted', 'disputed', 'scheduled', 'fixed']

/** What a contractor sees by link, without an account: only the defects of the link. */
export function SentScreen() {
  const words = useWords(defectWords)
  const { data, error, refetch } = useAsk('defect.sent', {})
  const [answering, setAnswering] = useState<SentDefect | null>(null)
  const [fetching, setFetching] = useState(false)
  const download = async () => {
    if (!data) return
    setFetching(true)
    const made = await call('defect.workbook', { batchId: data.batchId }).catch(no => void told(no.message))
    setFetching(false)
    if (made) await openFile(made.url, 'xlsx')
  }
  const ended = error && (error.code === 'defect.link_ended' || error.code.startsWith('identity.'))
  return (
    <Page id="sent" title={words('sent.title')} size="form" bare>
      {ended ? (
        <View id="ended">
          <Empty icon="alert" title={words('sent.ended')} next={words('sent.endedNext')} />
        </View>
      ) : error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton />
      ) : (
        <>
          <View className="sent__head">
            <View className="row__words">
              <Text className="sent__from">{words('sent.from', { estate: data.estateName, party: data.party })}</Text>
              <Text className="sent__until">{words('sent.until', { time: absolute(data.expiresAt) })}</Text>
            </View>
            {data.items.length > 0 && (
              <Button id="workbook" look="quiet" small busy={fetching} onPress={() => void download()}>
                {words('sent.workbook')}
              </Button>
            )}
          </View>
          {data.items.length === 0 ? (
            <Empty title={words('sent.none')} next={words('sent.noneNext')} />
          ) : (
            <View className="list__rows">
              {data.items.map(defect => (
                <SentCard key={defect.defectId} defect={defect} onAnswer={() => setAnswering(defect)} />
              ))}
            </View>
          )}
        </>
      )}
      {answering && (
        <AnswerSheet
          defect={answering}
          onClose={() => setAnswering(null)}
          onDone={() => {
            setAnswering(null)
            told(words('sent.thanks'))
          }}
        />
      )}
    </Page>
  )
}

function SentCard({ defect, onAnswer }: { defect: SentDefect; onAnswer(): void }) {
  const words = useWords(defectWords)
  const owed = ANSWERABLE.includes(defect.state) && defect.state !== 'fixed'
  const late = owed && defect.dueAt < Date.now()
  return (
    <View id={`sent-${defect.defectId}`} className={`card card--pad sent ${late ? 'card--urgent' : ''}`}>
      <View className="sent__top">
        <View className="row__words">
          <Text className="sent__what">{`${defect.room} · ${defect.what}`}</Text>
          <Text className="sent__where">{defect.houseLabel}</Text>
        </View>
        <Tag tone={SENT_TONES[defect.state]}>{words(`sent.state.${defect.state}`)}</Tag>
      </View>
      {defect.note && <Text className="sent__note">{defect.note}</Text>}
      <View className="sent__tags">
        <Tag tone={defect.severity === 'minor' ? 'slate' : defect.severity === 'major' ? 'amber' : 'red'}>
          {words(`sent.severity.${defect.severity}`)}
        </Tag>
        {owed && (
          <Tag tone={late ? 'red' : 'slate'} icon="clock">
            {late ? words('sent.late') : words('sent.due', { day: day(defect.dueAt) })}
          </Tag>
        )}
        {defect.scheduledAt !== null && (
          <Tag tone="brand">{words('sent.agreed', { day: day(defect.scheduledAt) })}</Tag>
        )}
        {defect.failedRounds > 0 && <Tag tone="red">{words('sent.rounds', { n: defect.failedRounds })}</Tag>}
        {defect.answers.length > 0 && <Tag>{words('sent.answered', { n: defect.answers.length })}</Tag>}
      </View>
      {defect.photos.length > 0 && <PhotoStrip photos={defect.photos} />}
      {ANSWERABLE.includes(defect.state) && (
        <View className="sent__act">
          <Button id={`answer-${defect.defectId}`} look={owed ? 'primary' : 'quiet'} onPress={onAnswer}>
            {words('sent.answer')}
          </Button>
        </View>
      )}
    </View>
  )
}
