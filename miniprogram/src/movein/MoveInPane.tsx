import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type HistoryWord, isStep } from '../../../shared/movein/schema'
import type { MoveInView } from '../../../shared/movein/view'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row, Tag } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { absolute, day } from '../ui/time'
import { whenSaid } from '../ui/when'
import { PapersSheet } from './PapersSheet'
import { Progress } from './Progress'
import { RefuseSheet } from './RefuseSheet'
import { StepList } from './StepList'
import { MOVEIN_TONES } from './tones'
import { moveinWords } from './words'
import './movein.scss'

/** One move-in: what is next, every step with who and when, and what may be done now. */
export function MoveInPane({ moveInId, household = false }: { moveInId: string; household?: boolean }) {
  const words = useWords(moveinWords)
  const {
    data: moveIn,
    error,
    refetch,
  } = useAsk('movein.get', { moveInId }, { live: true, enabled: Boolean(moveInId) })
  if (!moveIn) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={3} />
  return (
    <>
      <View className="card card--pad section" id="movein-head">
        <View className="movein__head">
          <View className="row__words">
            <Text className="movein__title">{moveIn.houseLabel}</Text>
            <Text className="movein__owners">{moveIn.ownerNames.join('、')}</Text>
          </View>
          <Tag tone={MOVEIN_TONES[moveIn.state]}>{words(`movein.state.${moveIn.state}`)}</Tag>
        </View>
        <Progress done={moveIn.done} />
        {!household && moveIn.next && (
          <Text className="movein__next">{words('movein.next', { step: words(`movein.step.${moveIn.next}`) })}</Text>
        )}
        <Refusals moveIn={moveIn} />
      </View>
      {household && <NextBox moveIn={moveIn} />}
      <StepList moveIn={moveIn} household={household} />
      {!household && <DeskActions moveIn={moveIn} />}
      <Card title={words('movein.history')}>
        <History moveIn={moveIn} />
      </Card>
    </>
  )
}

function Refusals({ moveIn }: { moveIn: MoveInView }) {
  const words = useWords(moveinWords)
  const last = moveIn.refusals.at(-1)
  if (!last) return null
  return (
    <View className="note" id="refusal-note">
      {words('movein.refusedNote', { reason: last.reason, name: last.byName, at: day(last.at) })}
      {last.newDate ? ` ${words('movein.again.date', { date: day(last.newDate) })}` : ''}
    </View>
  )
}

/** The one thing an owner has to know now. */
function NextBox({ moveIn }: { moveIn: MoveInView }) {
  const { language } = usePerson()
  const words = useWords(moveinWords)
  const step = moveIn.steps.find(one => one.step === moveIn.next)
  if (!step) return null
  return (
    <View className="card section next-box" id="next-box">
      <Text className="next-box__label">{words('movein.youNext')}</Text>
      <Text className="next-box__step">{words(`movein.step.${step.step}`)}</Text>
      {step.step === 'inspection' && moveIn.appointment && <Text>{whenSaid(moveIn.appointment, words)}</Text>}
      {step.bring && (
        <>
          <Text className="next-box__label">{words('movein.bring')}</Text>
          <Text>{step.bring[language]}</Text>
        </>
      )}
      {!step.household && <Text className="step__said">{words(step.bring ? 'movein.together' : 'movein.atDesk')}</Text>}
    </View>
  )
}

function DeskActions({ moveIn }: { moveIn: MoveInView }) {
  const { hat } = usePerson()
  const words = useWords(moveinWords)
  const [sheet, setSheet] = useState<'refuse' | 'papers' | null>(null)
  if (hat?.kind !== 'desk') return null
  const refusable = moveIn.state === 'open' && moveIn.keys.length === 0
  return (
    <View className="section">
      <Card>
        {moveIn.signatories.length > 0 && (
          <Row id="papers" icon="person" title={words('movein.papers')} onPress={() => setSheet('papers')} />
        )}
        {refusable && (
          <Row
            title={
              <LinkText id="refuse" onPress={() => setSheet('refuse')}>
                {words('movein.do.refuse')}
              </LinkText>
            }
          />
        )}
      </Card>
      {sheet === 'refuse' && <RefuseSheet moveInId={moveIn.moveInId} onClose={() => setSheet(null)} />}
      {sheet === 'papers' && <PapersSheet moveInId={moveIn.moveInId} onClose={() => setSheet(null)} />}
    </View>
  )
}

function History({ moveIn }: { moveIn: MoveInView }) {
  const words = useWords(moveinWords)
  const [all, setAll] = useState(false)
  const lines = [...moveIn.history].reverse()
  const said = (what: HistoryWord): string =>
    isStep(what) ? words(`movein.step.${what}`) : words(`movein.line.${what}`)
  return (
    <View className="timeline" id="timeline">
      {(all ? lines : lines.slice(0, 4)).map(line => (
        <View key={`${line.what}${line.at}`} className="timeline__entry">
          <View className={`timeline__dot ${line.what === 'refuse' ? 'timeline__dot--reopened' : ''}`} />
          <View className="timeline__words">
            <Text className="timeline__what">{`${said(line.what)} · ${line.byName}`}</Text>
            <Text className="timeline__when">{absolute(line.at)}</Text>
            {line.note && <Text className="timeline__note">{line.note}</Text>}
          </View>
        </View>
      ))}
      {!all && lines.length > 4 && (
        <Button id="history-all" look="plain" small onPress={() => setAll(true)}>
          {words('act.all')}
        </Button>
      )}
    </View>
  )
}
