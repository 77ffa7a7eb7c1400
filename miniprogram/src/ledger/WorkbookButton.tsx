import { useState } from 'react'
import { call } from '../app/call'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { ledgerWords } from './words'

/** The statement on the screen as a workbook; `reason` where it is somebody else's house. */
export function WorkbookButton({ of }: { of: { houseId: string; from: string; to: string; reason?: string } }) {
  const { language } = usePerson()
  const words = useWords(ledgerWords)
  const [fetching, setFetching] = useState(false)
  const download = async () => {
    setFetching(true)
    const made = await call('ledger.exportStatement', { ...of, language }).catch(no => void told(no.message))
    setFetching(false)
    if (made) await openFile(made.url, 'xlsx')
  }
  return (
    <Button id="workbook" look="quiet" small busy={fetching} onPress={() => void download()}>
      {words('statement.workbook')}
    </Button>
  )
}
