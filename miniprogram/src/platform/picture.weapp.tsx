import { Image } from '@tarojs/components'
import type { PictureProps } from './picture-props'

/** A picture and what it shows, in words; empty: it says nothing. */
export const PictureView = ({ className, src, mode = 'fill', label }: PictureProps) => (
  <Image className={className} src={src} mode={mode === 'fill' ? 'scaleToFill' : mode} ariaLabel={label} />
)
