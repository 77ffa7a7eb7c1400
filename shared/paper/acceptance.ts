import type { Inspection } from '../inspection/schema'
import { entriesOf } from '../inspection/seal'
import type { Language } from '../sentence'
import type { AcceptancePaper } from './schema'

/** What a sealed form says, as it is printed. Throws on an open one. */
export function acceptancePaper(
  inspection: Inspection,
  about: { estateName: string; code: string; verifyUrl: string | null; language: Language },
): AcceptancePaper {
  const { sealed, template } = inspection
  if (!sealed) throw new Error('an open form is not printed')
  const answers = new Map(entriesOf(inspection, 'item').map(({ change }) => [change.itemId, change]))
  const water = entriesOf(inspection, 'water')
  const phase = (which: 'start' | 'end') => water.find(entry => entry.change.phase === which)?.at ?? null
  const handed = entriesOf(inspection, 'handed')[0]?.change
  return {
    what: 'acceptance',
    ...about,
    houseLabel: inspection.houseLabel,
    inspectorName: inspection.inspectorName,
    form: inspection.kind,
    templateVersion: template.version,
    openedAt: inspection.openedAt,
    sealedAt: sealed.at,
    outcome: sealed.outcome,
    reason: sealed.reason,
    newDate: sealed.newDate,
    chapters: template.chapters.map(chapter => ({
      title: chapter[about.language],
      items: chapter.items.map(item => {
        const answer = answers.get(item.itemId)
        return {
          title: item[about.language],
          result: answer?.result ?? null,
          severity: answer?.severity ?? null,
          note: answer?.note ?? '',
          photos: answer?.photos ?? [],
        }
      }),
    })),
    water:
      template.waterTest || water.length > 0
        ? { startAt: phase('start'), endAt: phase('end'), photos: water.flatMap(entry => entry.change.photos ?? []) }
        : null,
    meters: entriesOf(inspection, 'meter').map(({ change }) => ({
      utility: change.utility,
      number: change.number,
      reading: change.reading,
      multiplier: change.multiplier ?? '1',
      photos: change.photos ?? [],
    })),
    keys: handed?.keys ?? [],
    papers: handed?.papers ?? [],
    signatures: entriesOf(inspection, 'signature').map(({ change, at }) => ({
      role: change.role,
      name: change.name,
      at,
      strokes: change.strokes,
    })),
    contentHash: sealed.hash,
  }
}
