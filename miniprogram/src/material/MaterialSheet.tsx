import { useState } from 'react'
import type { MaterialRow } from '../../../shared/material/schema'
import { exact, fenOf, writeYuan } from '../../../shared/money/decimal'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { materialWords } from './staff-words'

/** A material of the list: a new one, or a price of it. */
export function MaterialSheet({
  estateId,
  of,
  onClose,
}: {
  estateId: string
  of: MaterialRow | null
  onClose(): void
}) {
  const words = useWords(materialWords)
  const [typed, setTyped] = useState({
    code: of?.code ?? '',
    name: of?.name ?? '',
    unit: of?.unit ?? '',
    price: of ? writeYuan(of.unitPriceFen) : '',
    minimum: of?.minimum ?? '',
    ended: of?.ended ?? false,
  })
  const { run, busy, refusal } = useCommand('material.save')
  const change = (part: Partial<typeof typed>) => setTyped(before => ({ ...before, ...part }))
  const save = async () => {
    const { price, minimum, ...rest } = typed
    const unitPriceFen = /^\d{1,6}(\.\d{1,2})?$/.test(price) ? fenOf(exact(price)) : Number.NaN
    const version = of?.version ?? 0
    if (!(await run({ estateId, ...rest, unitPriceFen, minimum: minimum || '0', version }))) return
    told(words('material.saved'))
    onClose()
  }
  return (
    <Sheet title={of?.name ?? words('material.add')} of={of?.materialId ?? 'new'} onClose={onClose}>
      {!of && (
        <Line
          id="material-code"
          label={words('material.code')}
          max={20}
          value={typed.code}
          onChange={code => change({ code })}
        />
      )}
      <Line id="material-name" label={words('material.name')} value={typed.name} onChange={name => change({ name })} />
      <Line
        id="material-unit"
        label={words('material.unit')}
        max={8}
        value={typed.unit}
        onChange={unit => change({ unit })}
      />
      <Line
        id="material-price"
        label={words('material.unitPrice')}
        kind="digit"
        value={typed.price}
        onChange={price => change({ price })}
      />
      <Line
        id="material-minimum"
        label={words('material.minimum')}
        kind="digit"
        value={typed.minimum}
        onChange={minimum => change({ minimum })}
      />
      {of && (
        <Toggle
          id="material-ended"
          label={words('material.endedWhat')}
          value={typed.ended}
          onChange={ended => change({ ended })}
        />
      )}
      <Refused refusal={refusal} />
      <Button id="material-save" busy={busy} onPress={() => void save()}>
        {words('material.save')}
      </Button>
    </Sheet>
  )
}
