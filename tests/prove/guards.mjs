import { PAY_GUARDS } from './pay-guards.mjs'

/**
 * Each guard, how to take it out, and which tests must notice. `find` stands exactly once in its file.
 * A guard whose removal no test notices is either not needed or not tested: both are defects.
 */
export const GUARDS = [
  {
    guard: 'a replay answers from the journal',
    file: 'cloudfunctions/operation/operation.ts',
    find: '_id: record.journalId,',
    replace: '_id: `${record.journalId}:${Math.random()}`,',
    tests: ['operations', 'ticket-story'],
  },
  {
    guard: 'another input under a used request id is refused',
    file: 'cloudfunctions/operation/operation.ts',
    find: 'if (earlier.digest !== digest)',
    replace: 'if (earlier.digest === `${digest}?`)',
    tests: ['operations', 'ticket-story'],
  },
  {
    guard: 'the state table decides',
    file: 'shared/ticket/machine.ts',
    find: 'if (!may(verb, state)) throw',
    replace: 'if (!may(verb, state) && verb === undefined) throw',
    tests: ['rules', 'ticket-machine'],
  },
  {
    guard: 'a taken ticket says who took it',
    file: 'shared/ticket/act.ts',
    find: "if (ticket.state === 'accepted' || ticket.state === 'in_progress') {",
    replace: "if (ticket.state === 'closed') {",
    tests: ['operations', 'ticket-story'],
  },
  {
    guard: 'the lookup asks for reach',
    file: 'cloudfunctions/operation/store.ts',
    find: 'if (!document || !this.covers(document, reaches)) throw',
    replace: 'if (!document || !Array.isArray(reaches)) throw',
    tests: ['operations', 'leaving'],
  },
  {
    guard: 'an ended grant reaches nothing',
    file: 'cloudfunctions/operation/reach.ts',
    find: 'grant.from <= now && (grant.until === null || grant.until > now)',
    replace: 'grant.from <= now',
    tests: ['operations', 'leaving'],
  },
  {
    guard: 'a token must be a session of the person',
    file: 'cloudfunctions/people/actor.ts',
    find: 'session.expiresAt > now && same(session.hash, hash)',
    replace: 'session.expiresAt > now && (same(session.hash, hash) || hash.length > 0)',
    tests: ['operations', 'ticket-story'],
  },
  {
    guard: 'what was looked up for somebody who has changed is not answered',
    file: 'cloudfunctions/operation/ahead.ts',
    find: 'earlier.text === text',
    replace: 'earlier.text.length > 0',
    tests: ['rules', 'operation/ahead', 'let go'],
  },
  {
    guard: 'ten reports a day',
    file: 'shared/ticket/report.ts',
    find: 'if (day.length >= MOST_A_DAY) throw',
    replace: 'if (day.length >= MOST_A_DAY * 100) throw',
    tests: ['rules', 'report-limits'],
  },
  {
    guard: 'no identical report a third time in an hour',
    file: 'shared/ticket/report.ts',
    find: '>= MOST_IDENTICAL)',
    replace: '>= MOST_IDENTICAL * 100)',
    tests: ['rules', 'report-limits'],
  },
  {
    guard: 'a worker touches only the own tickets',
    file: 'shared/ticket/act.ts',
    find: 'if (ticket.assigneeId !== by.personId && !mayStandIn) throw',
    replace: 'if (ticket.assigneeId === `${by.personId}?` && !mayStandIn) throw',
    tests: ['rules', 'ticket-machine'],
  },
  ...PAY_GUARDS,
  {
    guard: 'a time takes no more households than it has places',
    file: 'shared/booking/slot.ts',
    find: 'if (slot.taken.length >= slot.capacity) throw',
    replace: 'if (slot.taken.length >= slot.capacity * 9) throw',
    tests: ['rules', 'booking'],
  },
  {
    guard: 'a house has one appointment of a kind',
    file: 'shared/booking/act.ts',
    find: 'if (isActive(guard, now) && guard.bookingId !== bookingId)',
    replace: 'if (isActive(guard, now) && guard.bookingId === `${bookingId}?`)',
    tests: ['rules', 'booking'],
  },
  {
    guard: 'what a device noted counts once',
    file: 'shared/inspection/sync.ts',
    find: 'change => !seen.has(change.changeId),',
    replace: 'change => !seen.has(`${change.changeId}?`),',
    tests: ['rules', 'inspection'],
  },
  {
    guard: 'a re-inspection decides only what is said to be fixed',
    file: 'shared/inspection/reinspection.ts',
    find: "if (defect.state !== 'fixed' || result === 'NA') return null",
    replace: "if (result === 'NA') return null",
    tests: ['rules', 'inspection'],
  },
  {
    guard: 'a step of a move-in waits for what it needs',
    file: 'shared/movein/machine.ts',
    find: 'const missing = STEP_TABLE[step].needs.find(need => !moveIn.steps[need])',
    replace: 'const missing = STEP_TABLE[step].needs.find(need => moveIn.steps[need] === null)',
    tests: ['rules', 'movein'],
  },
  {
    guard: 'a proxy shows a copy of the power of attorney',
    file: 'shared/movein/identity.ts',
    find: '!power?.copy ||',
    replace: '!power ||',
    tests: ['rules', 'movein'],
  },
]
