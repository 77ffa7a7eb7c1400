/** What the desk's own promises stand on. */
export const DESK_GUARDS = [
  {
    guard: 'a price that nobody answered in time binds nobody',
    file: 'shared/ticket/quote.ts',
    find: 'if (now > found.expiresAt) throw',
    replace: 'if (now > found.expiresAt && now < 0) throw',
    tests: ['rules', 'rules/quote'],
  },
  {
    guard: 'what was only offered is never charged',
    file: 'shared/ticket/quoted.ts',
    find: "quotes.some(one => one.state === 'accepted') &&",
    replace: 'quotes.length > 0 &&',
    tests: ['rules', 'rules/quote'],
  },
  {
    guard: 'a duplicate goes on in no other estate',
    file: 'shared/ticket/merge.ts',
    find: 'if (duplicate.estateId !== kept.estateId) throw',
    replace: 'if (duplicate.estateId !== kept.estateId && now < 0) throw',
    tests: ['rules', 'rules/ticket-machine'],
  },
  {
    guard: 'nobody judges a complaint about themselves',
    file: 'shared/complaint/act.ts',
    find: 'if (of.about && by.is(of.about.personId)) throw',
    replace: 'if (of.about && by.is(of.about.personId) && by.at < 0) throw',
    tests: ['rules', 'rules/complaint'],
  },
  {
    guard: 'a complaint is appealed within its term',
    file: 'shared/complaint/act.ts',
    find: 'if (by.at > until) throw',
    replace: 'if (by.at > until && by.at < 0) throw',
    tests: ['rules', 'rules/complaint'],
  },
  {
    guard: 'nobody asks how their own work was',
    file: 'shared/followup/act.ts',
    find: 'if (of.doneBy.some(by.is)) throw',
    replace: 'if (of.doneBy.some(by.is) && now < 0) throw',
    tests: ['rules', 'rules/followup'],
  },
  {
    guard: 'a round takes no code of another point',
    file: 'shared/patrol/merge.ts',
    find: 'if (code !== point.code) throw',
    replace: 'if (code !== point.code && !point.code) throw',
    tests: ['operations', 'operations/patrol'],
  },
]
