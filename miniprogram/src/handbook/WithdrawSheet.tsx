import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { handbookStaffWords } from './staff-words'

interface Props {
  articleId: string
  version: number
  onClose(): void
}
/** Why it holds no more; what it said stays. */
export function WithdrawSheet({ articleId, version, onClose }: Props) {
  const words = useWords(handbookStaffWords)
  const { draft, change, discard } = useDraft(`handbook.withdraw.${articleId}`, { why: '' })
  const { run, busy, refusal } = useCommand('handbook.withdraw', { firstId: draft.requestId })
  const send = async () => {
    if (!(await run({ articleId, version, why: draft.why.trim() }))) return
    discard()
    told(words('handbook.withdrawn'))
    onClose()
  }
  return (
    <Sheet title={words('handbook.withdraw')} onClose={onClose}>
      <Words
        id="withdraw-why"
        label={words('handbook.why')}
        max={200}
        value={draft.why}
        onChange={why => change({ why })}
      />
      <Refused refusal={refusal} />
      <Button id="withdraw-send" busy={busy} disabled={!draft.why.trim()} onPress={() => void send()}>
        {words('handbook.withdraw')}
      </Button>
    </Sheet>
  )
}
