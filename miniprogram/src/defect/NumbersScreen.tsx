import { Text, View } from '@tarojs/components'
import type { DefectNumber } from '../../../shared/defect/contract'
import type { Warranty } from '../../../shared/defect/schema'
import { useAsk } from '../app/ask'
import { usePerson } from '../app/person'
import { estateStaffWords } from '../estate/staff-words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Section } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { defectStaffWords } from './staff-words'
import { defectWords } from './words'
import './defect.scss'

const COLUMNS = ['open', 'overdue', 'disputed', 'closed'] as const

/** What is still owed, by building, contractor and kind: found within the last year. */
export function NumbersScreen() {
  const { hat } = usePerson()
  const words = useWords(defectStaffWords, defectWords, estateStaffWords)
  const { data, error, refetch } = useAsk(
    'defect.numbers',
    { estateId: hat?.estateId ?? '' },
    { enabled: Boolean(hat) },
  )
  return (
    <Page id="numbers" title={words('defect.numbers')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && data.all.open + data.all.closed === 0 && (
        <Empty title={words('defect.none')} next={words('defect.noneNext')} />
      )}
      {data && data.all.open + data.all.closed > 0 && (
        <>
          <View className="figures" id="all">
            {COLUMNS.map(column => (
              <View key={column} className="card sum">
                <Text className={`sum__n ${column === 'overdue' && data.all.overdue ? 'sum__n--red' : ''}`}>
                  {data.all[column]}
                </Text>
                <Text className="sum__word">{words(`numbers.${column}`)}</Text>
              </View>
            ))}
          </View>
          <View className="note note--brand">{words('numbers.dueDays', { ...data.dueDays })}</View>
          <Table
            title={words('numbers.byBuilding')}
            rows={data.byBuilding}
            nameOf={key => (key ? words('plan.building', { n: key }) : words('plan.noBuilding'))}
          />
          <Table
            title={words('numbers.byParty')}
            rows={data.byParty}
            nameOf={key => (key === 'developer' ? words('defect.developer') : key)}
          />
          <Table
            title={words('numbers.byKind')}
            rows={data.byKind}
            nameOf={key => words(`warranty.${key as Warranty}`)}
          />
        </>
      )}
    </Page>
  )
}

interface TableProps {
  title: string
  rows: DefectNumber[]
  nameOf(key: string): string
}
function Table({ title, rows, nameOf }: TableProps) {
  const words = useWords(defectStaffWords)
  return (
    <Section title={title}>
      <View className="card figures-table">
        <View className="figures-table__row figures-table__row--head">
          <Text className="figures-table__name" />
          {COLUMNS.map(column => (
            <Text key={column} className="figures-table__n">
              {words(`numbers.${column}`)}
            </Text>
          ))}
        </View>
        {rows.map(row => (
          <View key={row.key} className="figures-table__row">
            <Text className="figures-table__name">{nameOf(row.key)}</Text>
            {COLUMNS.map(column => (
              <Text
                key={column}
                className={`figures-table__n ${column === 'overdue' && row.overdue ? 'sum__n--red' : ''}`}
              >
                {row[column]}
              </Text>
            ))}
          </View>
        ))}
      </View>
    </Section>
  )
}
