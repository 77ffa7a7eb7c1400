import { Input, Switch, Text, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { DayInput } from '../platform/day-field'
import { pressable } from '../platform/device'
import { Icon } from './parts'

export const Field = ({ label, hint, children }: { label?: string; hint?: string; children: ReactNode }) => (
  <View className="field">
    {label && <Text className="field__label">{label}</Text>}
    {children}
    {hint && <Text className="field__hint">{hint}</Text>}
  </View>
)

interface TextProps {
  id: string
  label?: string
  value: string
  hint?: string
  onChange(value: string): void
  max?: number
  kind?: 'text' | 'number' | 'digit'
}
export const Line = ({ id, label, value, hint, onChange, max = 40, kind = 'text' }: TextProps) => (
  <Field label={label}>
    <Input
      id={id}
      className="input"
      placeholderClass="input__placeholder"
      value={value}
      placeholder={hint}
      maxlength={max}
      type={kind}
      onInput={event => onChange(event.detail.value)}
    />
  </Field>
)

/** A day, chosen from the calendar of the device. */
export const DayLine = ({
  id,
  label,
  value,
  hint,
  onChange,
}: Pick<TextProps, 'id' | 'label' | 'value' | 'hint' | 'onChange'>) => (
  <Field label={label} hint={hint}>
    <DayInput id={id} value={value} onChange={onChange} />
  </Field>
)

export const Words = ({ id, label, value, hint, onChange, max = 1000 }: TextProps) => (
  <Field label={label}>
    <Textarea
      id={id}
      className="input input--words"
      placeholderClass="input__placeholder"
      value={value}
      placeholder={hint}
      maxlength={max}
      autoHeight={false}
      onInput={event => onChange(event.detail.value)}
    />
  </Field>
)

export const Toggle = ({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: boolean
  onChange(on: boolean): void
}) => (
  <View className="row">
    <View className="row__words">
      <View className="row__title">{label}</View>
    </View>
    <Switch id={id} checked={value} color="#0e5a5e" onChange={event => onChange(event.detail.value)} />
  </View>
)

interface StarsProps {
  value: number
  onChange?(stars: number): void
  label(stars: number): string
}
/** Five stars to tap; `#star-1` … `#star-5`. Without `onChange` they only show. */
export const Stars = ({ value, onChange, label }: StarsProps) => (
  <View className={onChange ? 'stars stars--ask' : 'stars'}>
    {[1, 2, 3, 4, 5].map(star => (
      <View
        key={star}
        id={onChange && `star-${star}`}
        className={`stars__star ${star <= value ? 'stars__star--on' : ''}`}
        {...(onChange ? { ...pressable(() => onChange(star)), ariaLabel: label(star) } : {})}
      >
        <Icon name="star" />
      </View>
    ))}
  </View>
)
