import type { PictureProps } from './picture-props'

const FIT = { aspectFill: 'cover', aspectFit: 'contain', fill: 'fill' } as const

/** A picture and what it shows, in words; empty: it says nothing. */
export const PictureView = ({ className, src, mode = 'fill', label }: PictureProps) => (
  <img className={className} src={src} alt={label} style={{ objectFit: FIT[mode], display: 'block' }} />
)
