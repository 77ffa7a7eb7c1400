import { Input } from '@tarojs/components'
import { Field } from './fields'

interface Props {
  id: string
  label: string
  value: string
  hint: string
  onChange(value: string): void
  /** Enter, or the keyboard's own button. */
  onConfirm(): void
}
/** One line to look something up by, ready to be typed into. */
export const SearchField = ({ id, label, value, hint, onChange, onConfirm }: Props) => (
  <Field label={label}>
    <Input
      id={id}
      className="input"
      placeholderClass="input__placeholder"
      aria-label={label}
      value={value}
      placeholder={hint}
      maxlength={-1}
      focus
      confirmType="search"
      onInput={event => onChange(event.detail.value)}
      onConfirm={onConfirm}
    />
  </Field>
)
