import { View } from '@tarojs/components'
import {
  ARTICLE_KINDS,
  type ArticleKind,
  MOST_CATEGORIES,
  MOST_KEYWORDS,
  STAFF_ROLES,
  type StaffRole,
} from '../../../shared/handbook/schema'
import type { ArticleView } from '../../../shared/handbook/views'
import { ALL_CATEGORIES, type Category } from '../../../shared/ticket/schema'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { ticketFirstWords } from '../ticket/first-words'
import { DayLine, Field, Line, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, LinkText, Pills } from '../ui/parts'
import { Several } from '../ui/Several'
import { Refused, Sheet } from '../ui/states'
import { handbookStaffWords } from './staff-words'

const blank = (article: ArticleView | null) => ({
  ...{ title: article?.title ?? '', kind: article?.kind ?? ('procedure' as ArticleKind), text: article?.text ?? '' },
  ...{ keywords: article?.keywords.join(' ') ?? '', categories: article?.categories ?? ([] as Category[]) },
  ...{ source: article?.source ?? '', edition: article?.edition ?? '', dated: article?.dated ?? '' },
  ...{ mustRoles: article?.mustRoles ?? ([] as StaffRole[]), why: '', small: false },
  /** What was read before it was changed. */
  version: article?.version ?? 0,
})
type Draft = ReturnType<typeof blank>
interface Props {
  estateId: string
  /** Null: a new one. */
  article: ArticleView | null
  onClose(): void
}
/** An article being written; kept on the device until it is saved, with the version that was read. */
export function EditSheet({ estateId, article, onClose }: Props) {
  const words = useWords(handbookStaffWords)
  const { draft, change, discard } = useDraft(`handbook.${article?.articleId ?? ''}`, blank(article))
  const { run, busy, refusal } = useCommand('handbook.save', { firstId: draft.requestId, fields: handbookStaffWords })
  const stale = article !== null && draft.version !== article.version
  const save = async () => {
    if (!(await run({ estateId, ...(article && { articleId: article.articleId }), ...asked(draft) }))) return
    discard()
    told(words('handbook.saved'))
    onClose()
  }
  const isBlank = !draft.title.trim() || !draft.text.trim() || !draft.why.trim()
  return (
    <Sheet title={words(article ? 'handbook.edit' : 'handbook.new')} onClose={onClose}>
      <Line
        id="article-title"
        label={words('handbook.name')}
        max={60}
        value={draft.title}
        onChange={title => change({ title })}
      />
      <Field label={words('handbook.kind')}>
        <Pills<ArticleKind>
          id="article-kind"
          choices={ARTICLE_KINDS.map(value => ({ value, label: words(`handbook.kind.${value}`) }))}
          value={draft.kind}
          onChange={kind => change({ kind })}
        />
      </Field>
      <Words
        id="article-text"
        label={words('handbook.text')}
        hint={words('handbook.textHint')}
        max={8000}
        value={draft.text}
        onChange={text => change({ text })}
      />
      <Source draft={draft} change={change} />
      <Whom draft={draft} change={change} />
      <Words
        id="article-why"
        label={words('handbook.why')}
        max={200}
        value={draft.why}
        onChange={why => change({ why })}
      />
      {article && draft.mustRoles.length > 0 && (
        <Toggle
          id="article-small"
          label={words('handbook.small')}
          value={draft.small}
          onChange={small => change({ small })}
        />
      )}
      {stale && (
        <View className="note" id="article-stale">
          <View>{words('handbook.stale')}</View>
          <LinkText id="article-mine" onPress={() => change({ version: article.version })}>
            {words('handbook.mine')}
          </LinkText>
        </View>
      )}
      <Refused refusal={refusal} />
      <Button id="article-save" busy={busy} disabled={isBlank} onPress={() => void save()}>
        {words('handbook.save')}
      </Button>
    </Sheet>
  )
}
function asked({
  title,
  kind,
  text,
  keywords,
  categories,
  source,
  edition,
  dated,
  mustRoles,
  why,
  small,
  version,
}: Draft) {
  const several = keywords.split(/[\s,，、;；]+/).filter(Boolean)
  return {
    ...{ title: title.trim(), kind, text: text.trim(), keywords: [...new Set(several)].slice(0, MOST_KEYWORDS) },
    ...{ categories: categories.slice(0, MOST_CATEGORIES), source: source.trim(), edition: edition.trim(), dated },
    ...{ mustRoles, why: why.trim(), small, version },
  }
}
interface Part {
  draft: Draft
  change(part: Partial<Draft>): void
}
function Source({ draft, change }: Part) {
  const words = useWords(handbookStaffWords)
  return (
    <>
      <Line
        id="source"
        label={words('handbook.source')}
        max={80}
        value={draft.source}
        onChange={source => change({ source })}
      />
      <Line
        id="edition"
        label={words('handbook.edition')}
        max={40}
        value={draft.edition}
        onChange={edition => change({ edition })}
      />
      <DayLine id="dated" label={words('handbook.dated')} value={draft.dated} onChange={dated => change({ dated })} />
    </>
  )
}
/** Who must read it, and beside which tickets it is offered. */
function Whom({ draft, change }: Part) {
  const words = useWords(handbookStaffWords)
  const kinds = useWords(ticketFirstWords)
  return (
    <>
      <Line
        id="keywords"
        label={words('handbook.keywords')}
        hint={words('handbook.keywordsHint')}
        max={200}
        value={draft.keywords}
        onChange={keywords => change({ keywords })}
      />
      <Field label={words('handbook.categories')}>
        <Several<Category>
          id="category"
          choices={ALL_CATEGORIES.map(value => ({ value, label: kinds(`category.${value}`) }))}
          values={draft.categories}
          onChange={categories => change({ categories })}
        />
      </Field>
      <Field label={words('handbook.mustRoles')}>
        <Several<StaffRole>
          id="must"
          choices={STAFF_ROLES.map(value => ({ value, label: words(`handbook.role.${value}`) }))}
          values={draft.mustRoles}
          onChange={mustRoles => change({ mustRoles })}
        />
      </Field>
    </>
  )
}
