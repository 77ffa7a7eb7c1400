import { Text, View } from '@tarojs/components'
import { createContext, type ReactNode, useContext } from 'react'
import { pressable, spoken } from '../platform/spoken'

/** What the field is called in which controls stand. */
export const FieldName = createContext('')

export const Icon = ({ name, className = '' }: { name: string; className?: string }) => (
  <View className={`icon icon--${name} ${className}`} />
)

interface ButtonProps {
  id: string
  children: ReactNode
  onPress(): void
  look?: 'primary' | 'quiet' | 'danger' | 'plain'
  busy?: boolean
  disabled?: boolean
  icon?: string
  small?: boolean
  /** What it does, where what it shows does not say so. */
  label?: string
}
/** Shows that it works, and does nothing while it does. */
export function Button({ id, children, onPress, look = 'primary', busy, disabled, icon, small, label }: ButtonProps) {
  const off = busy || disabled
  return (
    <View
      id={id}
      className={`button button--${look} ${off ? 'button--off' : ''} ${small ? 'button--small' : ''}`}
      {...pressable(off ? undefined : onPress, { ...(busy && { busy }), ...(label && { label }) })}
    >
      {busy ? <View className="spinner" /> : icon && <Icon name={icon} />}
      <Text>{children}</Text>
    </View>
  )
}

export const Card = ({
  id,
  title,
  action,
  children,
}: {
  id?: string
  title?: string
  action?: ReactNode
  children: ReactNode
}) => (
  <View className="section" id={id}>
    {title && (
      <View className="section__head">
        <View className="section__title" {...spoken({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {action}
      </View>
    )}
    <View className="card">{children}</View>
  </View>
)

/** A titled part of a page whose content brings its own cards. */
export const Section = ({ title, action, children }: { title?: string; action?: ReactNode; children: ReactNode }) => (
  <View className="section">
    {title && (
      <View className="section__head">
        <View className="section__title" {...spoken({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {action}
      </View>
    )}
    {children}
  </View>
)

interface RowProps {
  id?: string
  icon?: string
  title: ReactNode
  detail?: ReactNode
  end?: ReactNode
  onPress?(): void
}
export const Row = ({ id, icon, title, detail, end, onPress }: RowProps) => (
  <View id={id} className={`row ${onPress ? 'row--press' : ''}`} {...(onPress ? pressable(onPress) : {})}>
    {icon && (
      <View className="row__icon">
        <Icon name={icon} />
      </View>
    )}
    <View className="row__words">
      <View className="row__title">{title}</View>
      {detail && <View className="row__detail">{detail}</View>}
    </View>
    {end && <View className="row__end">{end}</View>}
    {onPress && <Icon name="next" className="row__next" />}
  </View>
)

export type Tone = 'brand' | 'amber' | 'red' | 'green' | 'slate'
export const Tag = ({ tone = 'slate', icon, children }: { tone?: Tone; icon?: string; children: ReactNode }) => (
  <View className={`tag tag--${tone}`}>
    {icon && <Icon name={icon} />}
    <Text>{children}</Text>
  </View>
)

export const LinkText = ({ id, children, onPress }: { id: string; children: ReactNode; onPress(): void }) => (
  <View id={id} className="link" {...pressable(onPress)}>
    {children}
  </View>
)

interface Choice<T extends string> {
  value: T
  label: string
  icon?: string
}
interface ChoiceProps<T extends string> {
  id: string
  choices: Choice<T>[]
  value: T | null
  onChange: (value: T) => void
}
/** One of a few, as pills that wrap. Each is `#<id>-<value>`. */
export const Pills = <T extends string>({ id, choices, value, onChange }: ChoiceProps<T>) => (
  <View className="pills" {...spoken({ role: 'radiogroup', label: useContext(FieldName) || undefined })}>
    {choices.map(choice => (
      <View
        key={choice.value}
        id={`${id}-${choice.value}`}
        className={`pill ${choice.value === value ? 'pill--on' : ''}`}
        {...pressable(() => onChange(choice.value), { role: 'radio', checked: choice.value === value })}
      >
        {choice.value === value && <Icon name="check" />}
        <Text>{choice.label}</Text>
      </View>
    ))}
  </View>
)

/** One of a few, as tiles with a picture. */
export const Tiles = <T extends string>({
  id,
  choices,
  value,
  onChange,
  perRow = 4,
}: ChoiceProps<T> & { perRow?: 3 | 4 }) => (
  <View className={`tiles tiles--${perRow}`}>
    {choices.map(choice => (
      <View
        key={choice.value}
        id={`${id}-${choice.value}`}
        className={`tile ${choice.value === value ? 'tile--on' : ''}`}
        {...pressable(() => onChange(choice.value), value === null ? {} : { pressed: choice.value === value })}
      >
        <View className="tile__icon">
          <Icon name={choice.icon ?? choice.value} />
        </View>
        <Text className="tile__label">{choice.label}</Text>
      </View>
    ))}
  </View>
)

/** Which part of a list. */
export const Tabs = <T extends string>({ id, choices, value, onChange }: ChoiceProps<T>) => (
  <View className="tabs" {...spoken({ role: 'tablist' })}>
    {choices.map(choice => (
      <View
        key={choice.value}
        id={`${id}-${choice.value}`}
        className={`tabs__tab ${choice.value === value ? 'tabs__tab--on' : ''}`}
        {...pressable(() => onChange(choice.value), { role: 'tab', selected: choice.value === value })}
      >
        {choice.label}
      </View>
    ))}
  </View>
)
