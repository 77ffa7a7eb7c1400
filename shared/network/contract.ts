import * as z from 'zod/mini'
import { Cursor, command, FileId, gives, Id, Line, type Page, query, SeenVersion } from '../contract'
import { OF_PHOTOS } from '../file/refusals'
import { NO_WORKBOOK } from '../workbook/refuses'
import type { WorkbookImport } from '../workbook/table'
import { MOST_HOUSES, MOST_NODES, MOST_PLACES, NODE_KINDS, UTILITIES } from './schema'
import type { HouseLine, PartRow, PartView, Served } from './views'

const lead = { supervisor: 'estate', manager: 'estate' } as const
const staff = { worker: 'estate', clerk: 'estate', cashier: 'estate', ...lead } as const
const Text = (max: number) => z._default(z.string().check(z.trim(), z.maxLength(max)), '')
const Written = (max: number, most: number) => z._default(z.array(Line(max)).check(z.maxLength(most)), [])
const WrittenNode = z.object({
  number: Line(20),
  kind: z.enum(NODE_KINDS),
  name: Text(40),
  where: Text(80),
  holder: Text(30),
  photos: z._default(z.array(FileId).check(z.maxLength(2)), []),
  /** Numbers of what feeds it, in this part or in the trunk. */
  from: Written(20, 4),
  houses: Written(40, MOST_HOUSES),
  places: Written(40, MOST_PLACES),
})

export const networkContract = {
  /** The networks of an estate, each trunk before its parts. */
  'network.list': query({
    input: { estateId: Id, cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<PartRow>>(),
  }),
  'network.get': query({
    input: { partId: Id },
    who: staff,
    refuses: ['network.not_found'],
    gives: gives<PartView>(),
  }),
  'network.save': command({
    input: {
      estateId: Id,
      utility: z.enum(UTILITIES),
      /** Missing: a part that is new, or the trunk. */
      partId: z.optional(Id),
      trunk: z._default(z.boolean(), false),
      version: SeenVersion,
      name: Line(20),
      nodes: z.array(WrittenNode).check(z.maxLength(MOST_NODES)),
    },
    who: lead,
    refuses: [
      'estate.not_found',
      'network.not_found',
      'network.bad_number',
      'network.same_number',
      'network.same_name',
      'network.feeds_itself',
      'network.unknown_feeder',
      'network.unknown_house',
      'network.house_elsewhere',
      'network.circle',
      'network.still_feeds',
      'network.too_large',
      'network.import_running',
      'request.outdated',
      ...OF_PHOTOS,
    ],
    gives: gives<{ partId: string; version: number }>(),
  }),
  /** Whom a valve shuts off, alone or with others. */
  'network.serves': query({
    input: { valveId: Id, also: z._default(z.array(Id).check(z.maxLength(10)), []) },
    who: staff,
    refuses: ['network.not_found'],
    gives: gives<Served>(),
  }),
  /** The valves and breakers of a house, the nearest first. */
  'network.of': query({
    input: { houseId: Id },
    who: staff,
    gives: gives<{ lines: HouseLine[] }>(),
  }),
  /** Houses that no part of a network serves; a page looks at so many houses, and may find none among them. */
  'network.unserved': query({
    input: { estateId: Id, utility: z.enum(UTILITIES), cursor: Cursor },
    who: staff,
    refuses: ['estate.not_found'],
    gives: gives<Page<{ houseId: string; label: string }>>(),
  }),
  /** Networks by workbook: those it names become what it says. */
  'network.import': command({
    input: { estateId: Id, file: FileId, mode: z.enum(['check', 'publish']) },
    who: lead,
    refuses: [
      ...NO_WORKBOOK,
      'estate.not_found',
      'estate.workbook_has_problems',
      'network.import_running',
      'file.not_found',
      'file.not_yours',
    ],
    gives: gives<WorkbookImport>(),
  }),
  'network.importStatus': query({
    input: { importId: Id },
    who: lead,
    refuses: ['meter.import_not_found'],
    gives: gives<WorkbookImport>(),
  }),
}
