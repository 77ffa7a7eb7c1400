/** As much of a screen's words as this needs. */
type Hours = (word: 'time.wholeHours', facts: { n: number }) => string
const HOUR = 60
/** How long so many typed minutes are, where hours say it better; empty: they do not, or it is no number. */
export function inHours(typed: string, words: Hours): string {
  const minutes = Number(typed)
  if (!/^\d+$/.test(typed.trim()) || minutes < HOUR) return ''
  const hours = Math.round((minutes / HOUR) * 10) / 10
  return `（${words('time.wholeHours', { n: hours })}）`
}
