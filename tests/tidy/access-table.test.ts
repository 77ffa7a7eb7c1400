import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { accessTable, OPERATIONS } from '../access-table'

const FILE = join(resolve(__dirname, '..', '..'), 'docs', 'access.md')

test('docs/access.md says what the contracts say (UPDATE=1 writes it anew)', () => {
  if (process.env.UPDATE === '1') writeFileSync(FILE, accessTable())
  expect(readFileSync(FILE, 'utf8')).toBe(accessTable())
})
test('nobody without an identity may change anything', () => {
  const open = OPERATIONS.filter(([, entry]) => entry.who.public).map(([name, { kind }]) => `${name} ${kind}`)
  expect(open.sort()).toEqual([
    'inspection.verify query',
    'people.openSession query',
    'people.pollSession query',
    'receipt.verify query',
  ])
})
test('every operation has somebody who may call it', () => {
  for (const [name, entry] of OPERATIONS) expect([name, Object.keys(entry.who).length > 0]).toEqual([name, true])
})
