import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MaterialRow } from '../../../shared/material/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Row } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { absolute } from '../ui/time'
import { materialWords } from './staff-words'

/** What came in or went out, and what changed before. */
export function StockSheet({ of, onClose }: { of: MaterialRow; onClose(): void }) {
  const words = useWords(materialWords)
  const [{ quantity, reason }, setTyped] = useState({ quantity: '', reason: '' })
  const { run, busy, refusal } = useCommand('material.restock')
  const change = (part: object) => setTyped(before => ({ ...before, ...part }))
  const save = async () => {
    if (!(await run({ materialId: of.materialId, quantity: quantity.trim(), reason }))) return
    told(words('material.moved'))
    onClose()
  }
  return (
    <Sheet title={of.name} of={of.materialId} onClose={onClose}>
      <Line
        id="stock-quantity"
        label={words('material.quantity')}
        hint={words('material.quantityHint')}
        value={quantity}
        onChange={value => change({ quantity: value })}
      />
      <Line
        id="stock-reason"
        label={words('material.reason')}
        max={100}
        value={reason}
        onChange={value => change({ reason: value })}
      />
      <Refused refusal={refusal} />
      <Button id="stock-save" busy={busy} disabled={!quantity.trim() || !reason.trim()} onPress={() => void save()}>
        {words('material.save')}
      </Button>
      {of.moves.length > 0 && (
        <Card title={words('material.moves')}>
          {of.moves.slice(0, 10).map(one => (
            <Row
              key={`${one.at}${one.quantity}`}
              title={one.reason}
              detail={[one.byName, absolute(one.at)].join(' · ')}
              end={<Text className="figure">{one.quantity}</Text>}
            />
          ))}
        </Card>
      )}
    </Sheet>
  )
}
