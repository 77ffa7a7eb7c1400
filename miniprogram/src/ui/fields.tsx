import { Input, Switch, Text, Textarea, View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import { DayInput } from '../platform/day-field'
import { useNamed } from '../platform/named'
import { pressable, spoken } from '../platform/spoken'
import { useWords } from './language'
import { FieldName, Icon } from './parts'
import { useRemembered } from './remembered'

export const Field = ({ label, hint, children }: { label?: string; hint?: string; children: ReactNode }) => (
  <FieldName.Provider value={label ?? ''}>
    <View className="field">
      {label && <Text className="field__label">{label}</Text>}
      {children}
      {hint && <Text className="field__hint">{hint}</Text>}
    </View>
  </FieldName.Provider>
)

/** How much of a field is used, once it is worth saying; beyond its end in red. Nothing is ever cut. */
function Count({ length, max, always }: { length: number; max: number; always: boolean }) {
  const words = useWords()
  const over = length > max
  if (!over && (length === 0 || (!always && length < max * 0.8))) return null
  return (
    <Text className={`field__count ${over ? 'field__count--over' : ''}`} id={over ? 'too-long' : undefined}>
      {over ? words('form.over', { length, max, over: length - max }) : words('form.count', { length, max })}
    </Text>
  )
}

interface TextProps {
  id: string
  label?: string
  value: string
  hint?: string
  onChange(value: string): void
  max?: number
  kind?: 'text' | 'number' | 'digit'
  /** Enter, or what a phone's keyboard calls done. */
  onEnter?(): void
}
export function Line({ id, label, value, hint, onChange, max = 40, kind = 'text', onEnter }: TextProps) {
  const around = useContext(FieldName)
  const named = useNamed(label || around || hint)
  useRemembered(id, value, onChange)
  return (
    <Field label={label}>
      <Input
        {...named}
        id={id}
        className="input"
        placeholderClass="input__placeholder"
        value={value}
        placeholder={hint}
        maxlength={kind === 'text' ? -1 : max}
        type={kind}
        onInput={event => onChange(event.detail.value)}
        onConfirm={() => onEnter?.()}
      />
      <Count length={value.length} max={max} always={false} />
    </Field>
  )
}

/** A day, chosen from the calendar of the device. */
export function DayLine({ id, label, value, hint, onChange }: Omit<TextProps, 'max' | 'kind' | 'onEnter'>) {
  const words = useWords()
  const name = useContext(FieldName)
  return (
    <Field label={label} hint={hint}>
      <DayInput id={id} value={value} onChange={onChange} label={label || name || hint || words('field.day')} />
    </Field>
  )
}

export function Words({ id, label, value, hint, onChange, max = 1000 }: Omit<TextProps, 'onEnter'>) {
  const around = useContext(FieldName)
  const named = useNamed(label || around || hint)
  useRemembered(id, value, onChange)
  return (
    <Field label={label}>
      <Textarea
        {...named}
        id={id}
        className="input input--words"
        placeholderClass="input__placeholder"
        value={value}
        placeholder={hint}
        maxlength={-1}
        autoHeight={false}
        onInput={event => onChange(event.detail.value)}
      />
      <Count length={value.length} max={max} always />
    </Field>
  )
}

interface ToggleProps {
  id: string
  label: string
  value: boolean
  onChange(on: boolean): void
}
export const Toggle = ({ id, label, value, onChange }: ToggleProps) => (
  <View className="row">
    <View className="row__words">
      <View className="row__title">{label}</View>
    </View>
    <Switch
      {...useNamed(label)}
      id={id}
      checked={value}
      color="#0e5a5e"
      onChange={event => onChange(event.detail.value)}
    />
  </View>
)

interface StarsProps {
  value: number
  onChange?(stars: number): void
  label(stars: number): string
}
/** Five stars to tap; `#star-1` … `#star-5`. Without `onChange` they only show. */
export const Stars = ({ value, onChange, label }: StarsProps) => (
  <View
    className={onChange ? 'stars stars--ask' : 'stars'}
    {...(onChange ? spoken({ role: 'radiogroup' }) : spoken({ role: 'img', label: label(value) }))}
  >
    {[1, 2, 3, 4, 5].map(star => (
      <View
        key={star}
        id={onChange && `star-${star}`}
        className={`stars__star ${star <= value ? 'stars__star--on' : ''}`}
        {...(onChange
          ? pressable(() => onChange(star), { role: 'radio', checked: star === value, label: label(star) })
          : {})}
      >
        <Icon name="star" />
      </View>
    ))}
  </View>
)
