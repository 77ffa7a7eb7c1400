import { Text, View } from '@tarojs/components'
import type { BulletinView } from '../../../shared/bulletin/views'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { absolute, day } from '../ui/time'
import { bulletinWords } from './words'
import './bulletin.scss'

/** What a notice says, its pictures, since when and how long; of one withdrawn, that it was and why. */
export function Said({ bulletin }: { bulletin: BulletinView }) {
  const words = useWords(bulletinWords)
  const { title, text, photos, at, endsAt, withdrawnAt, why } = bulletin
  const until = endsAt !== null && words('bulletin.until', { at: day(endsAt - 1) })
  return (
    <Card id="bulletin-words">
      <Row icon="form" title={title} detail={[at !== null && absolute(at), until].filter(Boolean).join(' · ')} />
      {withdrawnAt !== null && (
        <Row id="withdrawn" icon="alert" title={words('bulletin.gone', { at: absolute(withdrawnAt) })} detail={why} />
      )}
      {text && <Text className="bulletin-text">{text}</Text>}
      {photos.length > 0 && (
        <View className="bulletin-photos">
          <PhotoStrip photos={photos} />
        </View>
      )}
    </Card>
  )
}
