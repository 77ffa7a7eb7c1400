import { Image, Text, View } from '@tarojs/components'
import { pressable, showPhotos } from '../platform/device'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { fileFirstWords } from './first-words'
import type { Photos } from './photos'

export function PhotoField({ label, photos }: { label: string; photos: Photos }) {
  const words = useWords(fileFirstWords)
  return (
    <Field label={label} hint={photos.denied ? words('photo.denied') : words('report.photosHint', { n: photos.max })}>
      <View className="photos">
        {photos.photos.map((photo, index) => (
          <View key={photo.id} className="photo" id={`photo-${index}`}>
            <Image className="photo__picture" mode="aspectFill" src={photo.path} />
            {photo.failed ? (
              <View id={`photo-retry-${index}`} className="photo__state" {...pressable(() => void photos.retry(photo))}>
                {words('photo.failed')}
              </View>
            ) : (
              !photo.fileId && <View className="photo__state">{Math.round(photo.share * 100)}%</View>
            )}
            <View
              id={`photo-remove-${index}`}
              className="photo__remove"
              ariaLabel={words('photo.remove')}
              {...pressable(() => photos.remove(photo.id))}
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
        <Image className="photo__picture" mode="aspectFill" src={url} />
      </View>
    ))}
  </View>
)
