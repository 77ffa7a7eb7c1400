import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useNoticeGrants } from '../notice/grants'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { ANSWERED_BY } from './verbs'

/** Takes a ticket straight from the list. */
export function AcceptButton({ ticketId, onTaken }: { ticketId: string; onTaken?(): void }) {
  const words = useWords(ticketFirstWords)
  const grants = useNoticeGrants()
  const { run, busy, refusal } = useCommand('ticket.accept')
  const press = async () => {
    grants(ANSWERED_BY.accept)
    if (!(await run({ ticketId }))) return
    told(words('done.accept'))
    onTaken?.()
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button id={`accept-${ticketId}`} busy={busy} onPress={() => void press()}>
        {words('do.accept')}
      </Button>
    </>
  )
}
