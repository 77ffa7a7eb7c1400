/** Where a row of a ticket is shown. */
const ROWS = ['ticket.queue', 'ticket.mine', 'ticket.get', 'ticket.alike', 'card.house', 'card.reported', 'home.counts']
/** A step of the work: who has what in hand, and those beside a ticket that follow it. */
export const WORK_MOVES = [...ROWS, 'ticket.workers', 'complaint', 'followup', 'patrol', 'search', 'duty', 'cockpit']
/** Something was said; its state stays. */
export const WORDS_MOVE = [...ROWS, 'ticket.talk']
/** Somebody who repairs is on duty or not, good at what, called how. */
export const CREW_MOVES = ['ticket.crew', 'ticket.workers', 'ticket.get', 'duty']
