import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText, Row } from '../ui/parts'
import { Empty, ErrorState, Refused, Skeleton } from '../ui/states'
import { estateWords } from './words'

/** The cars of a household, kept by whoever lives there and by the desk. */
export function Plates({ houseId }: { houseId: string }) {
  const words = useWords(estateWords)
  const { data, error, refetch } = useAsk('estate.plates', { houseId })
  const { draft, change, discard } = useDraft(`plate.${houseId}`, { plate: '' })
  const add = useCommand('estate.addPlate', { fields: estateWords })
  const remove = useCommand('estate.removePlate')
  const send = async () => {
    if (await add.run({ houseId, plate: draft.plate })) discard()
  }
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton rows={1} />
  return (
    <Card title={words('plates.title')} id="plates">
      {data.items.length === 0 && <Empty icon="place" title={words('plates.none')} next={words('plates.why')} />}
      {data.items.map(({ plate }, at) => (
        <Row
          key={plate}
          icon="place"
          title={plate}
          end={
            <LinkText id={`plate-off-${at}`} onPress={() => void remove.run({ houseId, plate })}>
              {words('plates.remove')}
            </LinkText>
          }
        />
      ))}
      <Line
        id="plate"
        label={words('plates.add')}
        hint={words('plates.hint')}
        max={20}
        value={draft.plate}
        onChange={plate => change({ plate })}
      />
      <Refused refusal={add.refusal ?? remove.refusal} />
      <Button id="plate-add" look="quiet" busy={add.busy} disabled={!draft.plate.trim()} onPress={() => void send()}>
        {words('plates.keep')}
      </Button>
    </Card>
  )
}
