import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { SEVERITIES, type Severity } from '../../../shared/defect/schema'
import { type Change, RESULTS, type Result, type TemplateItem } from '../../../shared/inspection/schema'
import { said, type Walk } from '../../../shared/inspection/walk'
import { usePerson } from '../app/person'
import { defectWords } from '../defect/words'
import { pressable } from '../platform/spoken'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Icon, Pills, Tag } from '../ui/parts'
import { inspectionStaffWords } from './staff-words'
import type { WalkHold } from './use-walk'
import { WalkPhotos } from './WalkPhotos'
import { inspectionWords } from './words'

const SETTLE_MS = 400
const MARKS: Record<Result, string> = { PASS: 'check', FAIL: 'close', NA: '' }
type ItemChange = Extract<Change, { what: 'item' }>
type Part = Partial<Pick<ItemChange, 'result' | 'severity' | 'note' | 'photos'>>

/** One thing to look at: two thumbs, and when it fails how badly, in words and pictures. */
export function ItemCard({ item, walk, hold }: { item: TemplateItem; walk: Walk; hold: WalkHold }) {
  const { language } = usePerson()
  const words = useWords(defectWords, inspectionWords)
  const target = `item:${item.itemId}`
  const entry = said(walk).get(target)
  const now = entry?.change as ItemChange | undefined
  const revise = (part: (before: ItemChange | undefined) => Part) =>
    hold.revise(held => {
      const before = said(held).get(target)?.change as ItemChange | undefined
      const { result, severity, note, photos } = { ...before, ...part(before) }
      if (!result) return null
      const failed = result === 'FAIL'
      return {
        what: 'item',
        itemId: item.itemId,
        result,
        ...(failed && { severity: severity ?? 'minor' }),
        ...(failed && note?.trim() && { note }),
        ...(photos?.length && { photos }),
      }
    })
  const say = (part: Part) => revise(() => part)
  return (
    <View id={`item-${item.itemId}`} className={`item ${now?.result === 'FAIL' ? 'item--fail' : ''}`}>
      <View className="item__head">
        <View className="item__words">
          <Text className="item__name">{item[language]}</Text>
          {entry?.pending && <Icon name="clock" className="item__waits" />}
        </View>
        <View className="thumbs">
          {RESULTS.map(result => (
            <View
              key={result}
              id={`${result}-${item.itemId}`}
              className={`thumb ${now?.result === result ? `thumb--${result}` : ''}`}
              {...pressable(() => say({ result }), { label: words(`result.${result}`) })}
            >
              {MARKS[result] && <Icon name={MARKS[result]} />}
              <Text className="thumb__word">{words(`result.${result}`)}</Text>
            </View>
          ))}
        </View>
      </View>
      {now?.result === 'FAIL' && (
        <View className="item__more">
          <Pills
            id={`severity-${item.itemId}`}
            choices={SEVERITIES.map(value => ({ value, label: words(`severity.${value}`) }))}
            value={(now.severity ?? 'minor') as Severity}
            onChange={severity => say({ severity })}
          />
          <Note id={item.itemId} value={now.note ?? ''} onRest={note => say({ note })} />
          <WalkPhotos
            id={item.itemId}
            hold={hold}
            walk={walk}
            about={target}
            photos={now.photos ?? []}
            onChange={change => revise(before => ({ photos: change(before?.photos ?? []) }))}
          />
        </View>
      )}
      {now && now.result !== 'FAIL' && Boolean(now.photos?.length) && (
        <Tag icon="camera">{String(now.photos?.length)}</Tag>
      )}
    </View>
  )
}

/** What is typed is noted once the fingers rest, and in any case before it leaves the screen. */
function Note({ id, value, onRest }: { id: string; value: string; onRest(text: string): void }) {
  const words = useWords(inspectionStaffWords)
  const [text, setText] = useState(value)
  const latest = useRef({ text, value, onRest })
  latest.current = { text, value, onRest }
  const rest = useRef(() => {
    const { text: typed, value: noted, onRest: say } = latest.current
    if (typed !== noted) say(typed)
  }).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits after each letter
  useEffect(() => {
    const timer = setTimeout(rest, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text, rest])
  useEffect(() => rest, [rest])
  return <Words id={`note-${id}`} value={text} hint={words('walk.noteHint')} max={500} onChange={setText} />
}
