import { ulid } from '../../../shared/id'
import { useAsk } from '../app/ask'
import { call } from '../app/call'
import { askForNotices } from '../platform/subscribe'

/** Asks, within the tap, to be told about these events; what was allowed is banked on the server. */
export function useNoticeGrants() {
  const { data } = useAsk('notice.templates', {}, { freshMs: 3_600_000 })
  return (events?: string[]): void => {
    const templateIds = (data?.items ?? []).filter(t => !events || events.includes(t.event)).map(t => t.templateId)
    const asked = askForNotices([...new Set(templateIds)])
    // A refused or lost grant only means one message fewer on that channel; the inbox has it all the same.
    asked
      .then(async granted => {
        if (granted.length) await call('notice.granted', { templateIds: granted, requestId: ulid(Date.now()) })
      })
      .catch(() => {})
  }
}
