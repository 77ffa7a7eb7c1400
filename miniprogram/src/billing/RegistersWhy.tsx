import type { LineInputs } from '../../../shared/billing/line'
import { exact, fenOf } from '../../../shared/money/decimal'
import { REGISTERS, type Register } from '../../../shared/tariff/schema'
import { yuan } from '../app/amount'
import { meterWords } from '../meter/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card } from '../ui/parts'
import { Table } from '../ui/Table'
import { billingWords } from './words'

type Inputs = Extract<LineInputs, { model: 'TIME_OF_USE' }>

/** What each register of the day counted, and what it costs. */
export function RegistersWhy({ inputs, unit }: { inputs: Inputs; unit: string }) {
  const words = useWords(billingWords, meterWords, tariffWords)
  const used = (register: Register) => inputs.used[register] ?? '0'
  const price = (register: Register) => inputs.prices[register] ?? '0'
  return (
    <Card title={words('why.registers')} id="registers">
      <Table
        id="register"
        rows={REGISTERS.filter(register => inputs.used[register] !== undefined)}
        keyOf={register => register}
        columns={[
          { id: 'register', head: words('why.register'), cell: register => words(`register.${register}`) },
          { id: 'used', head: words('why.quantity'), figure: true, cell: register => `${used(register)} ${unit}` },
          { id: 'price', head: words('why.price'), figure: true, cell: register => `¥${price(register)}` },
          {
            id: 'amount',
            head: words('why.amountHere'),
            figure: true,
            cell: register => yuan(fenOf(exact(used(register)).times(price(register)))),
          },
        ]}
      />
    </Card>
  )
}
