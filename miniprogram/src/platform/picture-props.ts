export interface PictureProps {
  className: string
  src: string
  mode?: 'aspectFill' | 'aspectFit' | 'fill'
  label: string
}
