import { View } from '@tarojs/components'
import { useReading, useWords } from './language'
import { Icon } from './parts'

/** What somebody else saved of the same form, by the names of its fields. */
export type TheirChange = [label: string, value: unknown]

const LONGEST = 80
/** A value of a setting in a line: names, days and hours as they are, the beginning of a text. */
function inShort(value: unknown, language: 'zh' | 'en'): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value))
    return value.length > 0 ? value.map(one => inShort(one, language)).join(language === 'zh' ? '、' : ', ') : '—'
  if (typeof value === 'object') {
    const named = value as Partial<Record<string, unknown>>
    if (named.from) return `${named.from}–${named.to}`
    return String(named[language] ?? named.zh ?? '…')
  }
  return String(value)
}
/** Shown from the moment on that another person's change is known, so that nothing is written over unseen. */
export function Theirs({ changes }: { changes: readonly TheirChange[] }) {
  const words = useWords()
  const { language } = useReading()
  if (changes.length === 0) return null
  const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
  return (
    <View className="note" id="theirs">
      <Icon name="alert" />
      <View>
        <View>{words('rules.theirs')}</View>
        {changes.map(([label, value]) => (
          <View key={label}>{`${label}: ${cut(inShort(value, language))}`}</View>
        ))}
      </View>
    </View>
  )
}
