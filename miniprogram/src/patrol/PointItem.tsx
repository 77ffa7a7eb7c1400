import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { type Answer, type Item, RESULTS, type Result } from '../../../shared/patrol/schema'
import * as walks from '../../../shared/patrol/walk'
import { usePerson } from '../app/person'
import { fileFirstWords } from '../file/first-words'
import { keepFile, shownAt } from '../platform/kept-files'
import { choosePhotos } from '../platform/photos'
import { pressable } from '../platform/spoken'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Icon, Tag } from '../ui/parts'
import { patrolStaffWords } from './staff-words'

const MARKS: Record<Result, string> = { PASS: 'check', FAIL: 'close' }
const MOST = 9
const SETTLE_MS = 400
interface Props {
  pointId: string
  item: Item
  /** Its ticket says that it is right again. */
  again: { number: string | null } | undefined
  answer: Answer | undefined
  keep(decide: (now: walks.Walk) => walks.Walk): boolean
}
/** One thing to look at: two thumbs, and when it fails words and pictures, which become its ticket. */
export function PointItem({ pointId, item, again, answer, keep }: Props) {
  const { language } = usePerson()
  const words = useWords(patrolStaffWords)
  const { itemId } = item
  const say = (part: Partial<Answer>) =>
    keep(now => {
      const before = now.begun[pointId]?.answers.find(one => one.itemId === itemId)
      return walks.answer(now, pointId, { result: 'PASS', ...before, ...part, itemId })
    })
  return (
    <View id={`item-${itemId}`} className={`check ${answer?.result === 'FAIL' ? 'check--fail' : ''}`}>
      <Text className="check__name">{item[language]}</Text>
      {again && <Tag tone="amber">{words('round.againOf', { number: again.number ?? '' })}</Tag>}
      <View className="check__thumbs">
        {RESULTS.map(result => (
          <View
            key={result}
            id={`${result}-${itemId}`}
            className={`check__thumb ${answer?.result === result ? `check__thumb--${result}` : ''}`}
            {...pressable(() => say({ result }), { role: 'radio', checked: answer?.result === result })}
          >
            <Icon name={MARKS[result]} />
            <Text>{words(`check.${result}`)}</Text>
          </View>
        ))}
      </View>
      {answer?.result === 'FAIL' && (
        <View className="check__more">
          <Note id={itemId} value={answer.note ?? ''} onRest={note => say({ note })} />
          <Photos
            id={itemId}
            photos={answer.photos ?? []}
            onAdd={photoId =>
              keep(now => {
                // What was written while the camera was open stays.
                const before = now.begun[pointId]?.answers.find(one => one.itemId === itemId) ?? answer
                const photos = [...(before.photos ?? []), photoId]
                return walks.answer(walks.addPhoto(now, photoId), pointId, { ...before, photos })
              })
            }
          />
        </View>
      )}
    </View>
  )
}

/** What is typed is noted once the fingers rest, and in any case before it leaves the screen. */
function Note({ id, value, onRest }: { id: string; value: string; onRest(text: string): void }) {
  const words = useWords(patrolStaffWords)
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
  return <Words id={`note-${id}`} value={text} hint={words('check.noteHint')} max={500} onChange={setText} />
}

function Photos({ id, photos, onAdd }: { id: string; photos: string[]; onAdd(photoId: string): boolean }) {
  const words = useWords(fileFirstWords)
  const [denied, setDenied] = useState(false)
  const add = async () => {
    setDenied(false)
    try {
      for (const chosen of await choosePhotos(MOST - photos.length)) onAdd(await keepFile(chosen))
    } catch {
      setDenied(true)
    }
  }
  return (
    <View>
      <View className="photos">
        {photos.map(photoId => (
          <Kept key={photoId} photoId={photoId} />
        ))}
        {photos.length < MOST && (
          <View id={`photo-${id}`} className="photo photo--add" {...pressable(() => void add())}>
            <Icon name="camera" />
            <Text>{words('photo.add')}</Text>
          </View>
        )}
      </View>
      {denied && <Text className="field__hint">{words('photo.denied')}</Text>}
    </View>
  )
}
function Kept({ photoId }: { photoId: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void shownAt(photoId).then(found => !gone && setUrl(found))
    return () => {
      gone = true
    }
  }, [photoId])
  return (
    <View className="photo">
      {url && <Picture of="photo" className="photo__picture" mode="aspectFill" src={url} />}
    </View>
  )
}
