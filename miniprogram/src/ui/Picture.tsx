import { PictureView } from '../platform/picture'
import { useWords } from './language'

interface Props {
  className: string
  src: string
  mode?: 'aspectFill' | 'aspectFit'
  /** What it shows. */
  of: 'photo' | 'code'
}
/** A picture that says what it is to whoever cannot see it. */
export function Picture({ of, ...picture }: Props) {
  const words = useWords()
  return <PictureView {...picture} label={words(`alt.${of}`)} />
}
