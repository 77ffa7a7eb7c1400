import type { MoveInView } from '../../../shared/movein/view'

export interface StepSheetProps {
  moveIn: MoveInView
  household: boolean
  onClose(): void
}
