import type { Spoken } from './spoken-facts'

/** What assistive technology is told of a node. */
export function spoken({ role, ...facts }: Spoken): Record<string, string> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined)
  return {
    ...(role && { role }),
    ...Object.fromEntries(told.map(([name, value]) => [`aria-${name}`, String(value)])),
  }
}

const KEYS = ['Enter', ' ']
/** What makes a tappable node one for the keyboard and for assistive technology. */
export const pressable = (onPress?: () => void, facts: Spoken = {}) => ({
  ...spoken({ role: 'button', ...(!onPress && { disabled: true }), ...facts }),
  onClick: onPress,
  tabIndex: onPress ? 0 : -1,
  onKeyDown: (event: { key: string; target: unknown; currentTarget: unknown; preventDefault(): void }) => {
    // A key pressed in something inside is that one's.
    if (!KEYS.includes(event.key) || event.target !== event.currentTarget) return
    event.preventDefault()
    onPress?.()
  },
})
