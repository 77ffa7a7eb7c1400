import { useState } from 'react'
import { useAsk } from '../app/ask'
import { SaleSheet } from '../billing/SaleSheet'
import { billingStaffWords } from '../billing/staff-words'
import { AssignSheet } from '../tariff/AssignSheet'
import { tariffStaffWords } from '../tariff/staff-words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import type { Look } from './look'
import { accountWords } from './words'

/** How this house is charged, as far as it differs from the price list. */
export function Charging({ house: { houseId }, reason, bills }: Look) {
  const words = useWords(accountWords, tariffStaffWords, tariffWords, billingStaffWords)
  const [changing, setChanging] = useState(false)
  const [correcting, setCorrecting] = useState('')
  const { data, error, refetch } = useAsk('tariff.assignments', { houseId, reason }, { freshMs: 60_000 })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />
  const { handover, transfers, vacancies, charges, tenantPays } = data
  const plain = !handover && !transfers.length && !vacancies.length && !charges.length && !tenantPays.length
  const until = (day: string | null) => day ?? words('assign.open')
  return (
    <>
      <Card id="assignments">
        {plain ? (
          <Empty title={words('assign.none')} />
        ) : (
          <Facts
            facts={[
              [words('assign.handover'), handover ?? words('assign.handoverNone')],
              transfers.length ? [words('assign.transfers'), transfers.join('、')] : null,
              tenantPays.length
                ? [words('assign.tenantPays'), tenantPays.map(item => words(`item.${item}`)).join('、')]
                : null,
            ]}
          />
        )}
      </Card>
      {transfers.length > 0 && bills && (
        <Card title={words('assign.transfers')}>
          {transfers.map(on => (
            <Row
              key={on}
              icon="home"
              title={words('sale.on', { on })}
              end={
                <LinkText id={`sale-${on}`} onPress={() => setCorrecting(on)}>
                  {words('sale.correct')}
                </LinkText>
              }
            />
          ))}
        </Card>
      )}
      {charges.length > 0 && (
        <Card title={words('assign.charges')}>
          {charges.map(one => (
            <Row
              key={`${one.item}-${one.subject}-${one.from}`}
              icon="place"
              title={`${words(`item.${one.item}`)} · ${one.subject}`}
              detail={`${one.from} – ${until(one.until)}`}
              end={<Tag>{words(`payer.${one.payer}`)}</Tag>}
            />
          ))}
        </Card>
      )}
      {vacancies.length > 0 && (
        <Card title={words('assign.vacancies')}>
          {vacancies.map(one => (
            <Row key={one.from} icon="home" title={`${one.from} – ${one.until}`} detail={one.reason} />
          ))}
        </Card>
      )}
      {bills && (
        <Button id="assign-open" look="quiet" onPress={() => setChanging(true)}>
          {words('assign.change')}
        </Button>
      )}
      {correcting && <SaleSheet houseId={houseId} on={correcting} reason={reason} onClose={() => setCorrecting('')} />}
      {changing && (
        <AssignSheet
          houseId={houseId}
          tenantPays={tenantPays}
          owners={data.owners}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  )
}
