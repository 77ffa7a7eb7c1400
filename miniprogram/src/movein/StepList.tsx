import { Text, View } from '@tarojs/components'
import type { Step } from '../../../shared/movein/schema'
import type { MoveInView, StepView } from '../../../shared/movein/view'
import { yuan } from '../app/amount'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { absolute } from '../ui/time'
import { whenSaid } from '../ui/when'
import { ChargeAgain } from './ChargeAgain'
import { SignLater } from './LaterSheet'
import { StepDo } from './StepDo'
import { moveinWords } from './words'

/** The nine steps: done with who and when, open with what to do, blocked with what comes before. */
export function StepList({ moveIn, household }: { moveIn: MoveInView; household: boolean }) {
  return (
    <View className="card section steps" id="steps">
      {moveIn.steps.map((step, index) => (
        <StepRow key={step.step} moveIn={moveIn} step={step} number={index + 1} household={household} />
      ))}
    </View>
  )
}

interface Props {
  moveIn: MoveInView
  step: StepView
  number: number
  household: boolean
}
function StepRow({ moveIn, step, number, household }: Props) {
  const { language } = usePerson()
  const words = useWords(moveinWords)
  const { done, blockedBy } = step
  const look = done ? 'done' : blockedBy.length > 0 ? 'blocked' : step.step === moveIn.next ? 'next' : 'open'
  const names = blockedBy.map(one => words(`movein.step.${one}`)).join(language === 'zh' ? '、' : ', ')
  return (
    <View className={`step step--${look}`} id={`step-${step.step}`}>
      <View className="step__mark">{done ? <Icon name="check" /> : <Text>{number}</Text>}</View>
      <View className="step__words">
        <Text className="step__name">{words(`movein.step.${step.step}`)}</Text>
        {done && (
          <Text className="step__said">{words('movein.doneBy', { name: done.byName, at: absolute(done.at) })}</Text>
        )}
        {!done && names && <Text className="step__said">{words('movein.after', { steps: names })}</Text>}
        <Said moveIn={moveIn} step={step.step} />
        <StepDo moveIn={moveIn} step={step} household={household} />
        {step.step === 'covenant' && <SignLater moveIn={moveIn} household={household} />}
        {step.step === 'charges' && !household && <ChargeAgain moveIn={moveIn} />}
      </View>
    </View>
  )
}

/** What a step left behind, in one or a few lines. */
function Said({ moveIn, step }: { moveIn: MoveInView; step: Step }) {
  const lines = useLines(moveIn, step)
  return (
    <>
      {lines.map(line => (
        <Text key={line} className="step__said">
          {line}
        </Text>
      ))}
    </>
  )
}
function useLines(moveIn: MoveInView, step: Step): string[] {
  const { language } = usePerson()
  const words = useWords(moveinWords)
  if (step === 'appointment')
    return moveIn.appointment ? [words('movein.appointed', { when: whenSaid(moveIn.appointment, words) })] : []
  if (step === 'identity') {
    const people = moveIn.signatories.map(one => {
      const capacity = words(`movein.capacity.${one.capacity}`)
      return `${words('movein.person', { name: one.name, capacity })} · ${words(`movein.presence.${one.presence}`)}`
    })
    const missing = moveIn.stillToSign.join('、')
    return missing ? [...people, words('movein.stillToSign', { names: missing })] : people
  }
  if (step === 'covenant')
    return moveIn.acceptances.map(({ name, covenantVersion, privacyVersion }) =>
      words('movein.signedBy', { name, covenant: covenantVersion, privacy: privacyVersion }),
    )
  if (step === 'charges')
    return moveIn.charges.map(line => {
      const billed = moveIn.billed.find(one => one.chargeId === line.chargeId)
      const state = !billed ? 'movein.billing' : billed.billId ? 'movein.billed' : 'movein.notBilled'
      const amount = line.kind === 'deposit' ? ` ${yuan(line.amountFen)}` : ''
      return `${line[language]}${amount} · ${words(state)}`
    })
  if (step === 'meters')
    return moveIn.readings.map(
      ({ number, reading, meterId }) => `${number} · ${reading}${meterId ? '' : ` · ${words('movein.gasNoted')}`}`,
    )
  if (step === 'keys') return moveIn.keys.length > 0 ? [moveIn.keys.map(one => one.number).join('、')] : []
  return []
}
