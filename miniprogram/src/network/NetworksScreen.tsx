import { View } from '@tarojs/components'
import { useState } from 'react'
import { UTILITIES, type Utility } from '../../../shared/network/schema'
import type { PartRow } from '../../../shared/network/views'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { HouseFinder } from '../estate/HouseFinder'
import { canScan, scan } from '../platform/scan'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, LinkText, Pills, Row, Section } from '../ui/parts'
import { Empty, List, Sheet } from '../ui/states'
import { HouseValves } from './HouseValves'
import { networkStaffWords } from './staff-words'
import { valveUrl } from './where'

/** What flows where: a trunk and its parts for each network, and the ways to a valve. */
export function NetworksScreen() {
  const { hat } = usePerson()
  const words = useWords(networkStaffWords)
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const [house, setHouse] = useState<{ houseId: string; label: string } | null>(null)
  const [lacks, setLacks] = useState<Utility | null>(null)
  const list = useList('network.list', { estateId }, { enabled: Boolean(hat) })
  const scanned = async () => {
    const code = await scan()
    if (code) go(valveUrl(code))
  }
  const utilities = UTILITIES.filter(one => list.rows?.some(row => row.utility === one))
  return (
    <Page
      id="networks"
      title={words('net.title')}
      aside={
        <Section title={words('net.byHouse')}>
          <HouseFinder onFound={setHouse} />
        </Section>
      }
      bar={
        canScan && (
          <Button id="scan-valve" icon="scan" onPress={() => void scanned()}>
            {words('net.find')}
          </Button>
        )
      }
    >
      <List list={list} empty={<Empty icon="plumbing" title={words('net.none')} next={words('net.noneNext')} />}>
        {row => <PartLine key={row.partId} row={row} />}
      </List>
      {utilities.length > 0 && (
        <Section title={words('net.unserved')}>
          <Pills
            id="lacks"
            choices={utilities.map(value => ({ value, label: words(`net.utility.${value}`) }))}
            value={lacks}
            onChange={setLacks}
          />
        </Section>
      )}
      {may('network.save') && (
        <View className="actions">
          <Button id="part-new" icon="plus" look="quiet" onPress={() => go(pageUrl('network/part'))}>
            {words('net.add')}
          </Button>
          <Button id="net-import" icon="list" look="quiet" onPress={() => go(pageUrl('network/import'))}>
            {words('net.import')}
          </Button>
        </View>
      )}
      {lacks && <Unserved estateId={estateId} utility={lacks} onClose={() => setLacks(null)} />}
      {house && (
        <Sheet title={house.label} of={house.houseId} onClose={() => setHouse(null)}>
          <HouseValves houseId={house.houseId} />
        </Sheet>
      )}
    </Page>
  )
}

function PartLine({ row: { partId, utility, trunk, name, valves, houses } }: { row: PartRow }) {
  const words = useWords(networkStaffWords)
  const title = [words(`net.utility.${utility}`), trunk ? words('net.trunk') : name].join(' · ')
  return (
    <View className="card">
      <Row
        id={`part-${partId}`}
        icon={utility === 'power' ? 'electrical' : utility === 'fire' ? 'fire' : 'plumbing'}
        title={title}
        detail={words('net.counts', { valves, houses })}
        onPress={() => go(pageUrl('network/part', { partId }))}
      />
    </View>
  )
}

function Unserved({ estateId, utility, onClose }: { estateId: string; utility: Utility; onClose(): void }) {
  const words = useWords(networkStaffWords)
  const list = useList('network.unserved', { estateId, utility })
  return (
    <Sheet title={words('net.unservedOf', { utility: words(`net.utility.${utility}`) })} of={utility} onClose={onClose}>
      <List list={list} empty={!list.hasMore && <Empty icon="check" title={words('net.unservedNone')} />}>
        {({ houseId, label }) => (
          <LinkText key={houseId} id={`unserved-${houseId}`} onPress={() => go(pageUrl('desk/house', { houseId }))}>
            {label}
          </LinkText>
        )}
      </List>
      {list.rows?.length === 0 && list.hasMore && (
        <Button id="unserved-more" look="plain" busy={list.loadingMore} onPress={list.loadMore}>
          {words('act.more')}
        </Button>
      )}
    </Sheet>
  )
}
