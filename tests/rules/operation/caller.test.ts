import {
  type CallerOf,
  isCallerOf,
  type LinkHolder,
  type Nobody,
  type Somebody,
} from '../../../cloudfunctions/operation/reach'
import type { Entry } from '../../../shared/contract'
import { contracts } from '../../../shared/contracts'

const unknown = {
  openId: null,
  name: '',
  language: 'zh' as const,
  largeType: false,
  grants: [],
  consented: false,
  phone: null,
}
const nobody: Nobody = { ...unknown, personId: null }
const person: Somebody = { ...unknown, personId: 'per_1' }
const contractor: LinkHolder = { ...unknown, personId: null, link: { linkId: 'bat_1', estateId: 'est_a' } }

const entries = Object.entries<Entry>(contracts).map(([name, entry]) => ({ name, entry, who: Object.keys(entry.who) }))

describe('who is no person stands in no body that is written for persons', () => {
  test.each(entries)('$name meets whom its entry names', ({ entry, who }) => {
    const everybody = who.includes('public')
    expect(isCallerOf(entry, nobody)).toBe(everybody)
    expect(isCallerOf(entry, contractor)).toBe(everybody || who.includes('link'))
    expect(isCallerOf(entry, person)).toBe(everybody || who.some(word => word !== 'link'))
  })
  test('and the compiler knows it of each', () => {
    const ofPersons: CallerOf<'ticket.report'>['personId'] = person.personId
    const ofLinks: CallerOf<'defect.answer'>['link']['linkId'] = contractor.link.linkId
    // @ts-expect-error: a file may be a contractor's, who is no person
    const ofBoth: string = (contractor as CallerOf<'file.target'>).personId
    // @ts-expect-error: anybody may check a paper
    const ofAll: string = (nobody as CallerOf<'receipt.verify'>).personId
    expect([ofPersons, ofLinks, ofBoth, ofAll]).toEqual(['per_1', 'bat_1', null, null])
  })
})
