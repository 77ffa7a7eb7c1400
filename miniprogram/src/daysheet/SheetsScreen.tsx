import { Text } from '@tarojs/components'
import { useState } from 'react'
import { SHEET_STATES, type SheetState } from '../../../shared/daySheet/schema'
import { yuan } from '../app/amount'
import { useAsk, useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { daySheetWords } from './words'

/** The sheet that is open, and those that were locked, by whom they wait for. */
export function SheetsScreen() {
  const { hat } = usePerson()
  const words = useWords(daySheetWords)
  const estateId = hat?.estateId ?? ''
  const own = useRights(estateId)('daySheet.lock')
  const [state, setState] = useState<SheetState | 'all'>('all')
  const list = useList(
    'daySheet.list',
    { estateId, ...(state !== 'all' && { state }) },
    { enabled: Boolean(hat), live: true },
  )
  return (
    <Page id="sheets" title={words('sheet.title')}>
      {own && <Open estateId={estateId} />}
      <Tabs
        id="state"
        choices={(['all', ...SHEET_STATES] as const).map(value => ({ value, label: words(`sheet.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty icon="form" title={words('sheet.none')} next={words('sheet.noneNext')} />}>
        {row => (
          <Card key={row.sheetId}>
            <Row
              id={`sheet-${row.sheetId}`}
              icon="form"
              title={`${row.day} · ${row.cashierName}`}
              detail={
                <>
                  <Text>{`${words('sheet.receiptsCount', { n: row.receipts })} · ${yuan(row.totalFen)} `}</Text>
                  <Tag tone={row.state === 'verified' ? 'green' : 'brand'}>{words(`sheet.state.${row.state}`)}</Tag>
                  {row.differenceFen !== null && row.differenceFen !== 0 && (
                    <Tag tone="amber">{`${words('sheet.difference')} ${yuan(row.differenceFen)}`}</Tag>
                  )}
                </>
              }
              onPress={() => go(pageUrl('cashier/sheet', { sheetId: row.sheetId }))}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}

function Open({ estateId }: { estateId: string }) {
  const words = useWords(daySheetWords)
  const { data } = useAsk('daySheet.get', { estateId }, { enabled: Boolean(estateId), live: true })
  if (!data) return null
  const { sheet } = data
  return (
    <Card title={words('sheet.open')}>
      {sheet ? (
        <Row
          id="open-sheet"
          icon="form"
          title={`${sheet.content.day} · ${yuan(sheet.content.totalFen)}`}
          detail={[
            words('sheet.receiptsCount', { n: sheet.content.receipts.used + sheet.numbering }),
            sheet.locksAt && words('sheet.locksAt', { at: absolute(sheet.locksAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          onPress={() => go(pageUrl('cashier/sheet'))}
        />
      ) : (
        <Empty icon="form" title={words('sheet.openNone')} next={words('sheet.openNext')} />
      )}
    </Card>
  )
}
