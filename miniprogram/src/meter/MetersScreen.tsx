import { View } from '@tarojs/components'
import { useState } from 'react'
import { meterTable } from '../../../shared/meter/tables'
import type { MeterRow } from '../../../shared/meter/views'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { DeskTable } from '../extract/DeskTable'
import { DeskTools } from '../extract/DeskTools'
import { useDesk } from '../extract/use-desk'
import { useWide } from '../platform/device'
import { tariffWords } from '../tariff/words'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row } from '../ui/parts'
import type { Say } from '../ui/say'
import { Empty, List } from '../ui/states'
import { InstallForm } from './InstallForm'
import { unitOf, writeReading } from './number'
import { type MeterStaffWord, meterStaffWords } from './staff-words'
import { meterWords } from './words'

const open = (page: string) => () => go(`/packages/meter/${page}/index`)
const isCode = (text: string): boolean => /^[A-Za-z0-9-]{1,24}$/.test(text)
/** Every meter of the estate, with what it showed last. */
export function MetersScreen() {
  const { hat } = usePerson()
  const words = useWords(meterStaffWords, meterWords, tariffWords)
  const estateId = hat?.estateId ?? ''
  const desk = useDesk('meter.list', meterTable, { search: isCode }, '')
  const [search, setSearch] = useState(desk.asked.search ?? '')
  const sought = isCode(search) ? { search } : {}
  const seek = (text: string) => {
    setSearch(text)
    desk.ask('search', text)
  }
  const list = useList('meter.list', { estateId, ...sought }, { enabled: Boolean(hat) })
  const keeps = useRights(estateId)('meter.install')
  const wide = useWide()
  const [installing, setInstalling] = useState(false)
  return (
    <Page
      id="meters"
      title={words('meters.title')}
      aside={
        <>
          {wide && <Work estateId={estateId} />}
          {keeps && installing && <InstallForm estateId={estateId} onDone={() => setInstalling(false)} />}
          {keeps && !installing && (
            <Button id="install" look="plain" icon="plus" onPress={() => setInstalling(true)}>
              {words('meters.install')}
            </Button>
          )}
        </>
      }
    >
      {!wide && <Work estateId={estateId} />}
      <DeskTools desk={desk} />
      <View className="off-paper">
        <Line id="search" hint={words('meters.search')} value={search} onChange={seek} />
      </View>
      <List
        list={{ ...list, rows: list.rows?.length ? [list.rows] : list.rows && [] }}
        empty={<Empty icon="meter" title={words('meters.none')} next={words('meters.noneNext')} />}
      >
        {rows => (
          <Card key="all">
            <DeskTable
              id="meter"
              desk={desk}
              rows={rows}
              keyOf={row => row.code}
              onPress={row => go(`/packages/meter/meter/index?meterId=${encodeURIComponent(row.meterId)}`)}
              show={{
                code: row => codeOf(row, words),
                last: row => row.last && writeReading(row.last, words),
                usual: row => row.usual && `${row.usual} ${unitOf(row, words)}`,
              }}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}

/** What else there is to do about meters. */
function Work({ estateId }: { estateId: string }) {
  const words = useWords(meterStaffWords)
  const may = useRights(estateId)
  return (
    <Card title={words('meters.work')}>
      <Row id="go-routes" icon="place" title={words('routes.title')} onPress={open('routes')} />
      {may('meter.decide') && (
        <Row id="go-checks" icon="check" title={words('checks.title')} onPress={open('checks')} />
      )}
      {may('meter.confirm') && <Row id="go-held" icon="alert" title={words('held.title')} onPress={open('held')} />}
      {may('meter.import') && (
        <Row id="go-import" icon="list" title={words('meters.import')} onPress={open('readings')} />
      )}
      {may('billing.goLive') && (
        <Row id="go-opening" icon="building" title={words('opening.title')} onPress={open('opening')} />
      )}
    </Card>
  )
}
/** Its number, those of the devices before it, and what waits for a second look. */
const codeOf = ({ code, codes, held }: MeterRow, words: Say<MeterStaffWord>): string =>
  [code, codes.length > 1 && `(${codes.slice(1).join('、')})`, held > 0 && `· ${words('meter.heldTag', { n: held })}`]
    .filter(Boolean)
    .join(' ')
