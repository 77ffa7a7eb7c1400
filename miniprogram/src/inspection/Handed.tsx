import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Change } from '../../../shared/inspection/schema'
import { said, type Walk } from '../../../shared/inspection/walk'
import { keyWords } from '../key/words'
import { pressable } from '../platform/spoken'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Icon, Section } from '../ui/parts'
import { inspectionStaffWords } from './staff-words'
import type { WalkHold } from './use-walk'

const KEYS = ['unit_door', 'entrance', 'mailbox', 'meter_box', 'access_card', 'parking_card'] as const
const PAPERS = ['warranty', 'manual', 'owner_book', 'renovation_book'] as const
type Handing = Extract<Change, { what: 'handed' }>

const handedOf = (walk: Walk): Pick<Handing, 'keys' | 'papers'> => {
  const change = said(walk).get('handed')?.change
  return change?.what === 'handed' ? change : { keys: [], papers: [] }
}
const countOf = (keys: string[], name: string): number =>
  Number(keys.find(line => line.startsWith(`${name} ×`))?.slice(name.length + 2) ?? 0)

/** Keys by count and papers by name, as they change hands. */
export function Handed({ walk, hold }: { walk: Walk; hold: WalkHold }) {
  const words = useWords(inspectionStaffWords)
  const [typed, setTyped] = useState('')
  const { keys, papers } = handedOf(walk)
  const revise = (part: (before: Pick<Handing, 'keys' | 'papers'>) => Partial<Pick<Handing, 'keys' | 'papers'>>) =>
    hold.revise(held => {
      const before = handedOf(held)
      return { what: 'handed', keys: before.keys, papers: before.papers, ...part(before) }
    })
  const step = (name: string, by: number) =>
    revise(before => {
      const count = Math.min(50, Math.max(0, countOf(before.keys, name) + by))
      const others = before.keys.filter(line => !line.startsWith(`${name} ×`))
      return { keys: count > 0 ? [...others, `${name} ×${count}`] : others }
    })
  const suggested = PAPERS.map(paper => words(`paper.${paper}`))
  const all = [...suggested, ...papers.filter(paper => !suggested.includes(paper))]
  const turn = (paper: string) =>
    revise(before => ({
      papers: before.papers.includes(paper) ? before.papers.filter(one => one !== paper) : [...before.papers, paper],
    }))
  return (
    <>
      <Keys keys={keys} onStep={step} />
      <Section title={words('handed.papers')}>
        <View className="pills" id="papers">
          {all.map((paper, index) => (
            <View
              key={paper}
              id={`paper-${index}`}
              className={`pill ${papers.includes(paper) ? 'pill--on' : ''}`}
              {...pressable(() => turn(paper))}
            >
              {papers.includes(paper) && <Icon name="check" />}
              <Text>{paper}</Text>
            </View>
          ))}
        </View>
      </Section>
      <Line id="paper-other" label={words('handed.other')} value={typed} max={60} onChange={setTyped} />
      {typed.trim() && (
        <Button
          id="paper-add"
          look="quiet"
          icon="plus"
          onPress={() => {
            turn(typed.trim())
            setTyped('')
          }}
        >
          {words('handed.add')}
        </Button>
      )}
    </>
  )
}

function Keys({ keys, onStep }: { keys: string[]; onStep(name: string, by: number): void }) {
  const words = useWords(inspectionStaffWords, keyWords)
  return (
    <Card title={words('handed.keys')} id="handed-keys">
      {KEYS.map(key => {
        const name = words(`keyKind.${key}`)
        const count = countOf(keys, name)
        return (
          <View key={key} className="row">
            <View className="row__words">{name}</View>
            <View className="stepper">
              <View
                id={`less-${key}`}
                className="stepper__step"
                {...pressable(() => onStep(name, -1), { label: words('act.less') })}
              >
                <Icon name="minus" />
              </View>
              <Text className="stepper__count">{count}</Text>
              <View
                id={`more-${key}`}
                className="stepper__step"
                {...pressable(() => onStep(name, 1), { label: words('act.plus') })}
              >
                <Icon name="plus" />
              </View>
            </View>
          </View>
        )
      })}
    </Card>
  )
}
