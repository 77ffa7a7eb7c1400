import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Strokes } from '../../../shared/inspection/strokes'
import { localOf, type Walk } from '../../../shared/inspection/walk'
import { fileFirstWords } from '../file/first-words'
import { drawnOn, sizeOf, windowWidth } from '../platform/drawing'
import { Pad } from '../platform/pad'
import { isDrawn } from '../platform/strokes'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Button } from '../ui/parts'
import { Sheet } from '../ui/states'
import { inspectionStaffWords } from './staff-words'
import { usePicture } from './use-picture'
import type { WalkHold } from './use-walk'

const WIDEST = 488
const TALLEST = 420
const INK = '#e5341f'

interface Props {
  walk: Walk
  hold: WalkHold
  photo: string
  onClose(): void
  onRemove(): void
  onReplace(photo: string): void
}
/** One photo, large: draw on it where the fault is, or take it away. */
export function PhotoSheet({ walk, hold, photo, onClose, onRemove, onReplace }: Props) {
  const words = useWords(fileFirstWords, inspectionStaffWords)
  const url = usePicture(walk, photo)
  const local = localOf(walk, photo)
  const [box, setBox] = useState<{ width: number; height: number } | null>(null)
  const [strokes, setStrokes] = useState<Strokes>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!url) return
    sizeOf(url).then(
      ({ width, height }) => {
        const most = Math.min(windowWidth() - 32, WIDEST)
        const scale = Math.min(most / width, TALLEST / height)
        setBox({ width: width * scale, height: height * scale })
      },
      () => setFailed(true),
    )
  }, [url])

  const keepDrawing = async () => {
    if (!url || !box) return
    setBusy(true)
    try {
      const [drawn] = await hold.keepPhotos([await drawnOn(url, strokes, box.width, INK)])
      if (drawn) {
        onReplace(drawn)
        onClose()
      }
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  const remove = () => {
    onRemove()
    if (local && (!local.fileId || local.refused)) hold.forgetPhoto(local.photoId)
    onClose()
  }
  return (
    <Sheet title={words('walk.photo')} onClose={onClose}>
      {local?.refused && <View className="note">{words('walk.photoRefusedWhy', { why: local.refused })}</View>}
      {url && (
        <View className="drawing" style={box ? { width: `${box.width}px`, height: `${box.height}px` } : {}}>
          <Picture of="photo" className="drawing__photo" mode="aspectFit" src={url} />
          {box && !local?.refused && (
            <View className="drawing__glass">
              <Pad id="draw" strokes={strokes} onChange={setStrokes} ink={INK} width={4} height={box.height} />
            </View>
          )}
        </View>
      )}
      {!local?.refused && <View className="field__hint">{words('walk.drawHint')}</View>}
      {failed && <View className="note">{words('walk.drawFailed')}</View>}
      <View className="actions-row">
        <Button id="photo-remove" look="danger" onPress={remove}>
          {words('photo.remove')}
        </Button>
        {isDrawn(strokes) && (
          <Button id="draw-clear" look="quiet" onPress={() => setStrokes([])}>
            {words('walk.clear')}
          </Button>
        )}
        {isDrawn(strokes) && (
          <Button id="draw-keep" busy={busy} onPress={() => void keepDrawing()}>
            {words('walk.keepDrawing')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
