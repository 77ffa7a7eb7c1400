import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { patrolStaffWords } from './staff-words'

/** The codes of a route as a paper to cut. */
export function SheetButton({ routeId }: { routeId: string }) {
  const { language } = usePerson()
  const words = useWords(patrolStaffWords)
  const { run, busy, refusal } = useCommand('patrol.sheet')
  const print = async () => {
    const made = await run({ routeId, language })
    if (made) await openFile(made.url, 'pdf')
  }
  return (
    <>
      <Button id={`sheet-${routeId}`} look="quiet" icon="scan" small busy={busy} onPress={() => void print()}>
        {words('proute.sheet')}
      </Button>
      <Refused refusal={refusal} />
    </>
  )
}
