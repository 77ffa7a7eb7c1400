import { Text, View } from '@tarojs/components'
import type { CallRefused } from '../app/call'
import { usePerson } from '../app/person'
import { showPhotos } from '../platform/device'
import { pressable } from '../platform/spoken'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Icon } from '../ui/parts'
import { badFiles, reasonOf } from './bad-files'
import { fileFirstWords } from './first-words'
import type { Photos } from './photos'

interface Props {
  label: string
  /** What a picture should show; missing: how many there may be. */
  hint?: string
  photos: Photos
  /** What the form was refused for: photos that it names are marked, each with what to do about it. */
  refusal?: CallRefused | null
}
export function PhotoField({ label, hint, photos, refusal = null }: Props) {
  const words = useWords(fileFirstWords)
  const { language } = usePerson()
  const reasons = new Map(badFiles(refusal).map(bad => [bad.fileId, reasonOf(bad, language)]))
  const whyNot = (photo: Photos['photos'][number]) => photo.refused ?? reasons.get(photo.fileId ?? '')
  const named = [...new Set(photos.photos.flatMap(photo => whyNot(photo) ?? []))]
  return (
    <Field
      label={label}
      hint={photos.denied ? words('photo.denied') : (hint ?? words('photo.most', { n: photos.max }))}
    >
      <View className="photos">
        {photos.photos.map((photo, index) => (
          <View key={photo.id} className={`photo ${whyNot(photo) ? 'photo--bad' : ''}`} id={`photo-${index}`}>
            <Picture of="photo" className="photo__picture" mode="aspectFill" src={photo.path} />
            {whyNot(photo) ? (
              <View className="photo__state photo__state--bad">{words('photo.bad')}</View>
            ) : photo.failed ? (
              <View id={`photo-retry-${index}`} className="photo__state" {...pressable(() => void photos.retry(photo))}>
                {words('photo.failed')}
              </View>
            ) : (
              !photo.fileId && <View className="photo__state">{Math.round(photo.share * 100)}%</View>
            )}
            <View
              id={`photo-remove-${index}`}
              className="photo__remove"
              {...pressable(() => photos.remove(photo.id), { label: words('photo.remove') })}
            >
              <Icon name="close" />
            </View>
          </View>
        ))}
        {photos.photos.length < photos.max && (
          <View id="photo-add" className="photo photo--add" {...pressable(() => void photos.add())}>
            <Icon name="camera" />
            <Text>{words('photo.add')}</Text>
          </View>
        )}
      </View>
      {named.map(why => (
        <View key={why} className="note photo-bad">
          {why}
        </View>
      ))}
    </Field>
  )
}

/** Stored photos; a tap enlarges. */
export const PhotoStrip = ({ photos }: { photos: { fileId: string; url: string }[] }) => (
  <View className="photos">
    {photos.map(({ fileId, url }) => (
      <View
        key={fileId}
        className="photo"
        {...pressable(() =>
          showPhotos(
            photos.map(photo => photo.url),
            url,
          ),
        )}
      >
        <Picture of="photo" className="photo__picture" mode="aspectFill" src={url} />
      </View>
    ))}
  </View>
)
