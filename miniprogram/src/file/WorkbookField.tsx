import { useState } from 'react'
import { chooseWorkbook, type Workbook } from '../platform/workbook'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { fileStaffWords } from './staff-words'

/** One workbook: chosen, uploaded with progress, to be exchanged for another. */
export function WorkbookField({
  workbook,
  onChange,
}: {
  workbook: Workbook | null
  onChange(workbook: Workbook): void
}) {
  const words = useWords(fileStaffWords)
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const choose = async () => {
    setFailed(false)
    try {
      const chosen = await chooseWorkbook(setShare)
      if (chosen) onChange(chosen)
    } catch {
      setFailed(true)
    }
    setShare(null)
  }
  const label =
    share !== null
      ? words('import.uploading', { n: Math.round(share * 100) })
      : words(workbook ? 'import.again' : 'import.choose')
  return (
    <Field hint={failed ? words('import.failed') : ''}>
      {workbook && <Row id="workbook" icon="list" title={workbook.name} />}
      <Button id="choose-workbook" look="quiet" busy={share !== null} onPress={() => void choose()}>
        {label}
      </Button>
    </Field>
  )
}
