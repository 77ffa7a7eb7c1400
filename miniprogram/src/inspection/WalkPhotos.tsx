import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { isLocal, localOf, type Walk } from '../../../shared/inspection/walk'
import { fileFirstWords } from '../file/first-words'
import { choosePhotos } from '../platform/photos'
import { pressable } from '../platform/spoken'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Icon } from '../ui/parts'
import { PhotoSheet } from './PhotoSheet'
import { inspectionStaffWords } from './staff-words'
import { usePicture } from './use-picture'
import type { WalkHold } from './use-walk'

const MOST = 9
interface Props {
  id: string
  hold: WalkHold
  walk: Walk
  photos: string[]
  /** What they are of: photos of it that were set aside are shown too. */
  about: string
  /** From the photos there are now to those there shall be. */
  onChange(change: (before: string[]) => string[]): void
}
/** Photos of one thing: taken without a network, each with a sign of where it is. */
export function WalkPhotos({ id, hold, walk, photos, about, onChange }: Props) {
  const words = useWords(fileFirstWords)
  const [open, setOpen] = useState<string | null>(null)
  const [denied, setDenied] = useState(false)
  const add = async () => {
    setDenied(false)
    try {
      const kept = await hold.keepPhotos(await choosePhotos(MOST - photos.length))
      if (kept.length > 0) onChange(before => [...before, ...kept])
    } catch {
      setDenied(true)
    }
  }
  const aside = walk.photos.filter(one => one.refused && one.about === about && !photos.includes(one.photoId))
  return (
    <View>
      <View className="photos">
        {[...photos, ...aside.map(one => one.photoId)].map((photo, index) => (
          <Thumb
            key={photo}
            id={`${id}-photo-${index}`}
            walk={walk}
            hold={hold}
            photo={photo}
            onPress={() => setOpen(photo)}
          />
        ))}
        {photos.length < MOST && (
          <View id={`${id}-photo-add`} className="photo photo--add" {...pressable(() => void add())}>
            <Icon name="camera" />
            <Text>{words('photo.add')}</Text>
          </View>
        )}
      </View>
      {denied && <Text className="field__hint">{words('photo.denied')}</Text>}
      {open && (
        <PhotoSheet
          walk={walk}
          hold={hold}
          photo={open}
          onClose={() => setOpen(null)}
          onRemove={() => {
            if (photos.includes(open)) onChange(before => before.filter(photo => photo !== open))
          }}
          onReplace={drawn => onChange(before => before.map(photo => (photo === open ? drawn : photo)))}
        />
      )}
    </View>
  )
}

function Thumb({
  id,
  walk,
  hold,
  photo,
  onPress,
}: Pick<Props, 'id' | 'walk' | 'hold'> & { photo: string; onPress(): void }) {
  const words = useWords(inspectionStaffWords)
  const url = usePicture(walk, photo)
  const local = localOf(walk, photo)
  const onItsWay = hold.errand.photo?.photoId === local?.photoId ? hold.errand.photo : undefined
  const state = local?.refused
    ? words('walk.photoRefused')
    : isLocal(photo) && !local?.fileId
      ? onItsWay
        ? `${Math.round(onItsWay.share * 100)}%`
        : words('walk.photoWaits')
      : null
  return (
    <View id={id} className="photo" {...pressable(onPress)}>
      {url && <Picture of="photo" className="photo__picture" mode="aspectFill" src={url} />}
      {state && <View className={`photo__badge ${local?.refused ? 'photo__badge--red' : ''}`}>{state}</View>}
    </View>
  )
}
