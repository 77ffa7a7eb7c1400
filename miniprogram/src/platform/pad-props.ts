import type { Strokes } from '../../../shared/inspection/strokes'
export interface PadProps {
  id: string
  strokes: Strokes
  onChange(strokes: Strokes): void
  /** Ink colour and width, px. */
  ink: string
  width: number
  /** Height of the glass, px. */
  height: number
}
