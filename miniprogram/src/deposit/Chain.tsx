import { Text, View } from '@tarojs/components'
import { type DepositView, STEPS } from '../../../shared/deposit/contract'
import { pictureOf } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { absolute } from '../ui/time'
import { depositWords } from './words'

const WAITS_AT: Partial<Record<DepositView['waitsFor'], (typeof STEPS)[number]>> = {
  inspection: 'inspected',
  supervision: 'supervised',
  notice: 'noticed',
  management: 'approved',
  payment: 'paid',
  signature: 'signed',
}
/** Whose hand it went through and when, and whose it waits for. */
export function Chain({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords)
  const { steps, waitsFor, needsManager, signature, refusals, withdrawn } = deposit
  if (withdrawn) {
    const { note, byName, at } = withdrawn
    return <View className="note">{words('dep.withdrawnBy', { note, name: byName, at: absolute(at) })}</View>
  }
  if (!steps.requested)
    return refusals.length > 0 ? (
      <Card title={words('dep.chain')}>
        <Refusals refusals={refusals} />
      </Card>
    ) : null
  const pastNotice = steps.noticed !== undefined
  const said = (step: (typeof STEPS)[number]): string => {
    const taken = steps[step]
    if (taken) return [taken.byName || words('dep.step.household'), absolute(taken.at)].join(' · ')
    if (step === 'approved' && pastNotice && !needsManager) return words('dep.notNeeded')
    return WAITS_AT[waitsFor] === step ? words('dep.step.waiting') : '—'
  }
  return (
    <Card title={words('dep.chain')} id="chain">
      <View className="card__pad">
        {STEPS.map(step => {
          const look = steps[step] ? '--done' : WAITS_AT[waitsFor] === step ? '--next' : '--later'
          return (
            <View key={step} className={`deposit-step deposit-step${look}`} id={`step-${step}`}>
              <Text className="deposit-step__name">{words(`dep.step.${step}`)}</Text>
              <Text className="deposit-step__said">{said(step)}</Text>
              {steps[step]?.note && <Text className="deposit-step__said">{steps[step]?.note}</Text>}
              {step === 'signed' && signature && (
                <View>
                  <View className="signature" style={{ backgroundImage: pictureOf(signature.strokes) }} />
                  {signature.witnessName && (
                    <Text className="deposit-step__said">{words('dep.witness', { name: signature.witnessName })}</Text>
                  )}
                </View>
              )}
            </View>
          )
        })}
      </View>
      <Refusals refusals={refusals} />
    </Card>
  )
}
function Refusals({ refusals }: { refusals: DepositView['refusals'] }) {
  const words = useWords(depositWords)
  return (
    <>
      {refusals.map(({ at, byName, note }) => (
        <View key={at} className="note">
          {words('dep.refused', { note, name: byName, at: absolute(at) })}
        </View>
      ))}
    </>
  )
}
