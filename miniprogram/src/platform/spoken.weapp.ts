import type { Spoken } from './spoken-facts'

/** What assistive technology is told of a node: WeChat knows ARIA by these names. */
export function spoken(facts: Spoken): Record<string, string> {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    told.map(([name, value]) => [`aria${name.charAt(0).toUpperCase()}${name.slice(1)}`, String(value)]),
  )
}
/** What makes a tappable node one for assistive technology. */
export const pressable = (onPress?: () => void, facts: Spoken = {}) => ({
  ...spoken({ role: 'button', ...(!onPress && { disabled: true }), ...facts }),
  onClick: onPress,
})
