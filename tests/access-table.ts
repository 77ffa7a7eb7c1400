import type { Caller, Entry } from '../shared/contract'
import { ROLES } from '../shared/contract'
import { contracts } from '../shared/contracts'
import { MAKES, mayMake } from '../shared/people/makes'

export const OPERATIONS = Object.entries(contracts) as unknown as [string, Entry][]
const CALLERS: readonly Caller[] = ['public', 'link', 'stranger', ...ROLES]
const LEVELS = [
  ['public', 'anybody, signed in or not'],
  ['link', 'what the link names, by whoever holds it and while it lasts'],
  ['stranger', 'anybody WeChat vouches for; sees and changes only what is their own'],
  ['own', 'the houses of the grant during its period, and what the caller reported in it'],
  ['assigned', 'what is assigned to the caller'],
  ['openOrAssigned', "the estate's unclaimed work and what is assigned to the caller"],
  ['estate', 'everything of that kind in the estate of the grant'],
  ['system', 'every estate'],
] as const

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Who may do what, as Markdown: derived from the contracts and from nothing else. */
export function accessTable(): string {
  const rows = OPERATIONS.map(([name, entry]) => [
    `\`${name}\``,
    entry.kind,
    ...CALLERS.map(caller => entry.who[caller] ?? '·'),
  ])
  const refusals = OPERATIONS.map(([name, entry]) => [
    `\`${name}\``,
    entry.refuses.map(code => `\`${code}\``).join(' ') || '·',
  ])
  const former = OPERATIONS.filter(([, entry]) => entry.formerOwners).map(([name]) => `\`${name}\``)
  return `# Who may do what

Written by \`UPDATE=1 npx jest --selectProjects tidy tests/tidy/access-table.test.ts\` from the contracts in \`shared/\`; a test
fails when it differs. A cell says how far the role's grant carries; \`·\` means the operation answers \`access.denied\`.

${table(['level', 'reaches'], LEVELS)}

Whoever has no identity gets \`identity.missing\`. A document out of reach answers exactly as one that does not exist. A
grant that has ended carries nothing, except that an owner may still look at the own period in ${former.join(' and ')}.

## Operations and roles

${table(['operation', 'kind', ...CALLERS], rows)}

## Who may make whom

Invited by \`people.inviteStaff\` or \`people.inviteToHouse\`, ended by \`people.endGrant\`; an administrator makes people only
when a grant of the system says so. Nobody accepts what the same person invited. Owners come by the register or a claim.

${table(
  ['maker', ...ROLES],
  Object.keys(MAKES).map(maker => [
    maker === 'admin' ? 'admin (system)' : maker,
    ...ROLES.map(role => (mayMake(maker, role) ? 'makes' : '·')),
  ]),
)}

## What each operation refuses

Besides \`request.*\`, \`identity.*\`, \`access.denied\` and \`internal\`, which any of them may answer.

${table(['operation', 'refuses'], refusals)}
`
}
