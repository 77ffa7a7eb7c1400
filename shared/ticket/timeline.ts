/** One step of a ticket's way, as everybody reads it who may read the ticket. */
export interface TimelineEntry {
  what:
    | 'reported'
    | 'accepted'
    | 'assigned'
    | 'arrived'
    | 'suspended'
    | 'resumed'
    | 'resolved'
    | 'confirmed'
    | 'reopened'
    | 'rated'
    | 'rejected'
    | 'cancelled'
    | 'nudged'
    | 'escalated'
    | 'auto_closed'
    | 'acknowledged'
    | 'unacknowledged'
    | 'not_arrived'
    | 'overdue'
    | 'transferred'
    | 'split'
    | 'split_off'
    | 'merged'
    | 'took_in'
    | 'released'
    | 'unmerged'
    | 'gave_back'
    | 'extended'
    | 'quoted'
    | 'quote_accepted'
    | 'quote_declined'
    | 'warranted'
  at: number
  byId: string | null
  byName: string
  /** Whom it went to, where it was handed on. */
  to?: string
  note?: string
  photos?: string[]
}
