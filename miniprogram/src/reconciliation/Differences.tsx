import { Text, View } from '@tarojs/components'
import type { ReconciliationView } from '../../../shared/reconciliation/contract'
import { yuan } from '../app/amount'
import { go } from '../app/go'
import { officePaymentUrl } from '../payment/where'
import { paymentWords } from '../payment/words'
import { useWords } from '../ui/language'
import { Card, LinkText, Tag } from '../ui/parts'
import { Table } from '../ui/Table'
import { reconciliationWords } from './words'

/** Each difference by its class, with both amounts and what is to be done about it. */
export function Differences({ differences }: { differences: ReconciliationView['differences'] }) {
  const words = useWords(paymentWords, reconciliationWords)
  const rows = differences.map((one, index) => ({ ...one, key: String(index) }))
  const known = (kind: string) => !['unknown_order', 'unknown_refund', 'flow', 'other_flow'].includes(kind)
  return (
    <Card title={words('recon.differences')} id="differences">
      <Table
        id="difference"
        rows={rows}
        keyOf={row => row.key}
        columns={[
          {
            id: 'kind',
            head: words('recon.kind'),
            share: 2.6,
            cell: row => (
              <View>
                <Tag tone="red" icon="alert">
                  {words(`recon.kind.${row.kind}`)}
                </Tag>
                <Text className="hint">{words(`recon.why.${row.kind}`)}</Text>
              </View>
            ),
          },
          {
            id: 'order',
            head: words('recon.order'),
            share: 2,
            cell: row =>
              row.orderNumber && known(row.kind) ? (
                <LinkText id={`order-${row.key}`} onPress={() => go(officePaymentUrl(row.orderNumber))}>
                  {row.refundNumber ?? row.orderNumber}
                </LinkText>
              ) : (
                <Text className="breaks">{row.refundNumber ?? (row.orderNumber || row.named || '—')}</Text>
              ),
          },
          { id: 'ours', head: words('recon.ours'), figure: true, cell: row => yuan(row.oursFen) },
          { id: 'theirs', head: words('recon.theirs'), figure: true, cell: row => yuan(row.theirsFen) },
        ]}
      />
    </Card>
  )
}
