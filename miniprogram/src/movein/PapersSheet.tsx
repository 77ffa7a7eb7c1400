import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Signatory } from '../../../shared/movein/schema'
import { useAsk } from '../app/ask'
import { PhotoStrip } from '../file/PhotoField'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button } from '../ui/parts'
import { ErrorState, Sheet, Skeleton } from '../ui/states'
import { moveinWords } from './words'

/** Nobody looks at another's papers without saying why; the reason is on record before anything is shown. */
export function PapersSheet({ moveInId, onClose }: { moveInId: string; onClose(): void }) {
  const words = useWords(moveinWords)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState('')
  const papers = useAsk('movein.documents', { moveInId, reason: asked }, { enabled: asked !== '', freshMs: 300_000 })
  return (
    <Sheet title={words('movein.papers')} onClose={onClose}>
      {!asked && (
        <>
          <Line id="papers-why" label={words('movein.papersWhy')} max={200} value={reason} onChange={setReason} />
          <Button id="papers-show" disabled={!reason.trim()} onPress={() => setAsked(reason.trim())}>
            {words('movein.papersShow')}
          </Button>
        </>
      )}
      {asked &&
        !papers.data &&
        (papers.error ? (
          <ErrorState error={papers.error} onRetry={() => void papers.refetch()} />
        ) : (
          <Skeleton rows={2} />
        ))}
      {papers.data?.signatories.map(person => (
        <View key={person.name} className="signatory">
          <Text className="step__name">
            {words('movein.person', { name: person.name, capacity: words(`movein.capacity.${person.capacity}`) })}
          </Text>
          <Shown person={person} />
        </View>
      ))}
      {papers.data && papers.data.copies.length > 0 && <PhotoStrip photos={papers.data.copies} />}
    </Sheet>
  )
}

const Shown = ({ person }: { person: Signatory }) => {
  const words = useWords(moveinWords)
  return (
    <>
      {person.documents.map(({ kind, last4, validUntil }) => (
        <Text key={kind} className="step__said">
          {[words(`movein.document.${kind}`), last4 && `**** ${last4}`, validUntil].filter(Boolean).join(' · ')}
        </Text>
      ))}
      {person.note && <Text className="step__said">{person.note}</Text>}
    </>
  )
}
