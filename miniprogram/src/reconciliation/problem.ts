import type { reconciliationWords } from './words'

const KNOWN = ['hash', 'truncated', 'host', 'header', 'columns', 'amount', 'date', 'summary'] as const
type Known = (typeof KNOWN)[number]
const isKnown = (why: string): why is Known => (KNOWN as readonly string[]).includes(why)

/** Why a statement could not be used, as a sentence: which file, and what is wrong with it. */
export function problemIn(
  problem: string,
  words: (word: keyof typeof reconciliationWords, facts?: Record<string, string>) => string,
): string {
  const [file, why = '', name = ''] = problem.split(' ')
  if (file !== 'tradebill' && file !== 'fundflowbill') return words('recon.because.unknown')
  const sheet = words(`recon.file.${file}`)
  return isKnown(why)
    ? words(`recon.because.${why}`, { sheet, name })
    : words('recon.because.refused', { sheet, code: why })
}
