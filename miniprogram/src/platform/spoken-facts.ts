/** What a node is and how it stands, as ARIA calls it. */
export interface Spoken {
  role?:
    | 'button'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'group'
    | 'tab'
    | 'tablist'
    | 'dialog'
    | 'heading'
    | 'alert'
    | 'status'
    | 'img'
    | 'log'
  label?: string
  checked?: boolean
  pressed?: boolean
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  modal?: boolean
  hidden?: boolean
  level?: number
}
