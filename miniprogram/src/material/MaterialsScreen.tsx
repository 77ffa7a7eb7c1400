import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MaterialRow } from '../../../shared/material/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { MaterialSheet } from './MaterialSheet'
import { StockSheet } from './StockSheet'
import { materialWords } from './staff-words'

type Open = { sheet: 'edit'; of: MaterialRow | null } | { sheet: 'stock'; of: MaterialRow }

/** What repairs use: its price for households, what is on hand, what is to be bought. */
export function MaterialsScreen() {
  const { hat } = usePerson()
  const words = useWords(materialWords)
  const rights = useRights(hat?.estateId)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('material.list', { estateId }, { enabled: Boolean(hat) })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const saves = rights('material.save')
  return (
    <Page
      id="materials"
      title={words('material.title')}
      bar={
        saves && (
          <Button id="material-add" icon="plus" onPress={() => setOpen({ sheet: 'edit', of: null })}>
            {words('material.add')}
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data?.items.length === 0 && <Empty icon="repair" title={words('material.none')} />}
      {data && data.items.length > 0 && (
        <Card id="material-list">
          {data.items.map(one => (
            <Material
              key={one.materialId}
              one={one}
              onEdit={saves ? () => setOpen({ sheet: 'edit', of: one }) : undefined}
              onStock={rights('material.restock') ? () => setOpen({ sheet: 'stock', of: one }) : undefined}
            />
          ))}
        </Card>
      )}
      {open?.sheet === 'edit' && <MaterialSheet estateId={estateId} of={open.of} onClose={close} />}
      {open?.sheet === 'stock' && <StockSheet of={open.of} onClose={close} />}
    </Page>
  )
}

interface MaterialProps {
  one: MaterialRow
  onEdit: (() => void) | undefined
  onStock: (() => void) | undefined
}
function Material({ one, onEdit, onStock }: MaterialProps) {
  const words = useWords(materialWords)
  const { code, name, unit, onHand, unitPriceFen, low, ended } = one
  const price = words('material.price', { price: yuan(unitPriceFen), unit })
  return (
    <Row
      id={`material-${code}`}
      title={name}
      detail={[code, price, words('material.onHand', { onHand, unit })].join(' · ')}
      end={
        <View className="tools">
          {low && (
            <Tag tone="amber" icon="alert">
              {words('material.low')}
            </Tag>
          )}
          {ended && <Tag>{words('material.ended')}</Tag>}
          {onStock && (
            <Button id={`stock-${code}`} look="quiet" small onPress={onStock}>
              {words('material.restock')}
            </Button>
          )}
          {onEdit && (
            <Button id={`edit-${code}`} look="quiet" small onPress={onEdit}>
              {words('material.edit')}
            </Button>
          )}
        </View>
      }
    />
  )
}
