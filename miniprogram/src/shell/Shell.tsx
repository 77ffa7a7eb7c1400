import { useState } from 'react'
import { type Counts, countSaid, useCounts } from '../app/counts'
import { goHome } from '../app/go'
import { hatKey } from '../app/hats'
import type { Entry } from '../app/noun'
import { usePerson } from '../app/person'
import { useWide } from '../platform/device'
import { Rail } from '../platform/rail'
import type { RailLink, RailProps } from '../platform/rail-props'
import { keep, kept } from '../platform/storage'
import { useReading, useWords } from '../ui/language'
import { entryUrl, useGroups } from './entries'
import { shellFirstWords } from './first-words'
import { useEntryName } from './name'

/** The rail of whoever works here, where there is room for one. */
export function Shell() {
  const { hat } = usePerson()
  const wide = useWide()
  return wide && hat && hat.kind !== 'household' ? <Workplace key={hat.estateId} /> : null
}

function Workplace() {
  const { largeType } = useReading()
  const entryName = useEntryName()
  const words = useWords(shellFirstWords)
  const counts = useCounts() ?? {}
  const filled = useGroups()
  const [folded, setFolded] = useState(() => kept<boolean>('railFolded') ?? false)
  const count = useCount(counts)
  const hats = useHats()
  const link = (entry: Entry): RailLink => ({
    id: entry.id,
    icon: entry.icon,
    name: entryName(entry),
    url: entryUrl(entry, counts),
    count: count(entry.id),
  })
  const tab = (id: 'home' | 'inbox' | 'me'): RailLink => ({
    ...{ id: `tab-${id}`, icon: id, name: words(`tab.${id}`), url: `/pages/${id}/index` },
    count: count(id),
  })
  const groups = filled.map(({ title, entries }) => ({ title: title && words(title), links: entries.map(link) }))
  return (
    <Rail
      name={words('shell.rail')}
      hats={hats}
      groups={[{ links: [tab('home'), tab('inbox')] }, ...groups, { links: [tab('me')] }].filter(
        ({ links }) => links.length > 0,
      )}
      folded={folded}
      fold={{
        name: words(folded ? 'shell.unfold' : 'shell.fold'),
        press: () => {
          keep('railFolded', !folded)
          setFolded(!folded)
        },
      }}
      largeType={largeType}
    />
  )
}

/** As what one works here. Whoever turns to something else begins at its home. */
function useHats(): RailProps['hats'] {
  const { hat, hats, wear } = usePerson()
  const words = useWords(shellFirstWords)
  return {
    name: words('shell.hat'),
    worn: hat ? hatKey(hat) : '',
    choices: hats.map(one => ({ value: hatKey(one), label: `${one.estateName} · ${words(`shell.hat.${one.kind}`)}` })),
    wear: key => {
      const chosen = hats.find(one => hatKey(one) === key)
      if (!chosen) return
      wear(chosen)
      goHome()
    },
  }
}

/** What a link says of what waits behind it: what burns says so. */
function useCount(counts: Counts) {
  const words = useWords(shellFirstWords)
  return (id: string): RailLink['count'] => {
    const count = counts[id]
    if (!count || count.waiting === 0) return undefined
    const waits = words('shell.waits', { n: countSaid(count) })
    const burns = count.burning > 0
    return {
      text: countSaid(count),
      said: burns ? `${waits}, ${words('shell.burning', { n: count.burning })}` : waits,
      burns,
    }
  }
}
