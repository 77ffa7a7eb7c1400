import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { MOST_DOORS, READERS } from './schema'
import type { BulletinRow, BulletinView, DeskRow, RoleCount, UnreadRow } from './views'

const desk = { clerk: 'estate', supervisor: 'estate', manager: 'estate' } as const
const staff = { worker: 'estate', cashier: 'estate', accountant: 'estate', treasurer: 'estate', ...desk } as const
const readers = { owner: 'own', family: 'own', tenant: 'own', ...staff } as const
const At = z.int().check(z.minimum(1_500_000_000_000), z.maximum(4_000_000_000_000))
const Flag = z._default(z.boolean(), false)
/** More than may stand in one, so that too many are refused by a sentence. */
const GIVEN_PHOTOS = 60

export const bulletinContract = {
  /** One being written: a new one, or a draft as it is now; changed after it was approved, it is approved again. */
  'bulletin.draft': command({
    input: {
      estateId: Id,
      bulletinId: z.optional(Id),
      version: SeenVersion,
      title: Line(60),
      text: Line(4000),
      photos: z._default(z.array(FileId).check(z.maxLength(GIVEN_PHOTOS)), []),
      /** None: the whole estate. */
      doors: z._default(z.array(Line(40)).check(z.maxLength(MOST_DOORS)), []),
      roles: z.array(z.enum(READERS)).check(z.maxLength(READERS.length)),
      pinned: Flag,
      mustRead: Flag,
      endsAt: z.optional(At),
    },
    who: desk,
    refuses: [
      'estate.not_found',
      'bulletin.not_found',
      'bulletin.wrong_state',
      'bulletin.nobody',
      'bulletin.markup',
      'bulletin.too_many_photos',
      'bulletin.over',
      'bulletin.unknown_door',
      'request.outdated',
      ...OF_PHOTOS,
    ],
    gives: gives<{ bulletinId: string; version: number }>(),
  }),
  /** By another person, of the words that were read. */
  'bulletin.approve': command({
    input: { bulletinId: Id, version: SeenVersion },
    who: { supervisor: 'estate', manager: 'estate' },
    refuses: ['bulletin.not_found', 'bulletin.wrong_state', 'bulletin.own_draft', 'request.outdated'],
    gives: gives<{ bulletinId: string }>(),
  }),
  'bulletin.publish': command({
    input: { bulletinId: Id, at: z.optional(At) },
    who: desk,
    refuses: ['bulletin.not_found', 'bulletin.wrong_state', 'bulletin.nobody', 'bulletin.over', 'bulletin.too_far'],
    gives: gives<{ bulletinId: string }>(),
  }),
  'bulletin.withdraw': command({
    input: { bulletinId: Id, why: Line(200) },
    who: desk,
    refuses: ['bulletin.not_found', 'bulletin.wrong_state'],
    gives: gives<{ bulletinId: string }>(),
  }),
  /** What is to the reader and not over, what is pinned first. */
  'bulletin.list': query({
    input: { estateId: Id, cursor: Cursor },
    who: readers,
    gives: gives<Page<BulletinRow>>(),
  }),
  'bulletin.desk': query({
    input: { estateId: Id, show: z._default(z.enum(['open', 'past']), 'open'), cursor: Cursor },
    who: desk,
    refuses: ['estate.not_found'],
    gives: gives<Page<DeskRow>>(),
  }),
  'bulletin.get': query({
    input: { bulletinId: Id },
    who: readers,
    refuses: ['bulletin.not_found'],
    gives: gives<BulletinView>(),
  }),
  /** Seen; with `confirm`: and understood, where that is asked. */
  'bulletin.read': command({
    input: { bulletinId: Id, confirm: Flag },
    who: readers,
    refuses: ['bulletin.not_found', 'bulletin.wrong_state'],
    moves: ['bulletin'],
    gives: gives<{ bulletinId: string }>(),
  }),
  /** How many of each role have not read it, and who. */
  'bulletin.unread': query({
    input: { bulletinId: Id, role: z.optional(z.enum(READERS)), cursor: Cursor },
    who: desk,
    refuses: ['bulletin.not_found'],
    gives: gives<Page<UnreadRow> & { counts: RoleCount[] }>(),
  }),
  'bulletin.remind': command({
    input: { bulletinId: Id },
    who: desk,
    refuses: [
      'bulletin.not_found',
      'bulletin.wrong_state',
      'bulletin.still_telling',
      'bulletin.reminded_already',
      'bulletin.over',
    ],
    gives: gives<{ bulletinId: string }>(),
  }),
}
