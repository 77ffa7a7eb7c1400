import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { inspectionWords } from './words'

/** The sealed form as a PDF, to read and to keep. */
export function PrintButton({ inspectionId }: { inspectionId: string }) {
  const { language } = usePerson()
  const words = useWords(inspectionWords)
  const { run, busy, refusal } = useCommand('inspection.print')
  const print = async () => {
    const paper = await run({ inspectionId, language })
    if (paper) await openFile(paper.url, 'pdf')
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button id="print" icon="form" busy={busy} onPress={() => void print()}>
        {words(busy ? 'form.printing' : 'form.print')}
      </Button>
    </>
  )
}
