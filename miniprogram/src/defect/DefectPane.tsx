import { Text, View } from '@tarojs/components'
import type { DefectView } from '../../../shared/defect/schema'
import { useAsk } from '../app/ask'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { Card, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute, day } from '../ui/time'
import { Moves } from './Moves'
import { DEFECT_TONES, isOwed, SEVERITY_TONES } from './tones'
import { defectWords } from './words'
import './defect.scss'

/** One defect: what it is, who owes what until when, what happened, and what may happen next. */
export function DefectPane({ defectId }: { defectId: string }) {
  const words = useWords(defectWords)
  const {
    data: defect,
    error,
    refetch,
  } = useAsk('defect.get', { defectId }, { live: true, enabled: Boolean(defectId) })
  if (!defect) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={2} />
  return (
    <>
      <View className="card card--pad section" id="defect-head">
        <View className="card__foot">
          <Tag tone={DEFECT_TONES[defect.state]}>{words(`defect.state.${defect.state}`)}</Tag>
          <Tag tone={SEVERITY_TONES[defect.severity]}>{words(`severity.${defect.severity}`)}</Tag>
          {defect.failedRounds > 0 && <Tag tone="amber">{words('defect.rounds', { n: defect.failedRounds })}</Tag>}
        </View>
        <Text className="defect__title">{`${defect.room} · ${defect.what}`}</Text>
        <Text className="brief__about">{defect.houseLabel}</Text>
        {defect.note && <Text className="defect__note">{defect.note}</Text>}
        <PhotoStrip photos={defect.photos} />
      </View>
      <Moves defect={defect} />
      <Facts defect={defect} />
      <Card title={words('ticket.timeline')}>
        <History defect={defect} />
      </Card>
    </>
  )
}

function Facts({ defect }: { defect: DefectView }) {
  const words = useWords(defectWords)
  const party = defect.party === 'developer' ? words('defect.developer') : defect.party
  return (
    <Card id="defect-facts">
      <Row title={party} detail={words('defect.party')} />
      {isOwed(defect.state) && <Row title={day(defect.dueAt)} detail={words('defect.dueAt')} />}
      {defect.scheduledAt && defect.state === 'scheduled' && (
        <Row title={absolute(defect.scheduledAt)} detail={words('defect.scheduledAt')} />
      )}
      <Row
        title={defect.warrantyUntil ? day(defect.warrantyUntil) : words('defect.noWarrantyEnd')}
        detail={words('defect.warrantyUntil', { what: words(`warranty.${defect.warranty}`) })}
      />
    </Card>
  )
}

function History({ defect }: { defect: DefectView }) {
  const words = useWords(defectWords)
  return (
    <View className="timeline" id="timeline">
      {[...defect.history].reverse().map(line => {
        const again = line.from === 'fixed' && line.to === 'accepted'
        return (
          <View key={`${line.to}${line.at}`} className="timeline__entry">
            <View className={`timeline__dot ${again ? 'timeline__dot--reopened' : ''}`} />
            <View className="timeline__words">
              <Text className="timeline__what">
                {again ? words('defect.failedAgain') : words(`defect.line.${line.to}`)}
                {line.byName ? ` · ${line.byName}` : ''}
              </Text>
              <Text className="timeline__when">{absolute(line.at)}</Text>
              {line.note && <Text className="timeline__note">{line.note}</Text>}
              <PhotoStrip photos={defect.photos.filter(photo => line.photos.includes(photo.fileId))} />
            </View>
          </View>
        )
      })}
    </View>
  )
}
