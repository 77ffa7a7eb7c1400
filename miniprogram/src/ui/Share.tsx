import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ShareCard } from '../platform/card'
import { drawCode } from '../platform/scan'
import { copyLink, linkOf, ShareButton, sharesOn } from '../platform/share'
import { useWords } from './language'
import { Picture } from './Picture'
import { Button } from './parts'
import { Sheet } from './states'

interface Props {
  id: string
  label: string
  /** What whoever receives it has to do, said to whoever sends it. */
  note: string
  card: ShareCard
}
/** Hands a page on: in WeChat as a card, in a browser as a link, as a code and by the phone's own sheet. */
export function Share({ id, label, note, card }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <View className="share">
      <ShareButton id={id} label={label} card={card} onShown={() => setOpen(true)} />
      <View className="hint">{note}</View>
      {open && <ShareSheet label={label} note={note} card={card} onClose={() => setOpen(false)} />}
    </View>
  )
}

function ShareSheet({ label, note, card, onClose }: Omit<Props, 'id'> & { onClose(): void }) {
  const words = useWords()
  const link = linkOf(card.path)
  const [code, setCode] = useState('')
  const [copied, setCopied] = useState(false)
  useEffect(() => void drawCode(link).then(setCode, () => setCode('')), [link])
  return (
    <Sheet title={label} of={card.path} onClose={onClose}>
      <View className="note">{note}</View>
      {code && <Picture of="code" className="code" src={code} />}
      <View className="share__link" id="share-link">
        {link}
      </View>
      <Button id="share-copy" onPress={() => void copyLink(link).then(() => setCopied(true))}>
        {words(copied ? 'share.copied' : 'share.copy')}
      </Button>
      {sharesOn && (
        <Button id="share-on" look="quiet" onPress={() => void sharesOn?.(card)}>
          {words('share.on')}
        </Button>
      )}
    </Sheet>
  )
}
