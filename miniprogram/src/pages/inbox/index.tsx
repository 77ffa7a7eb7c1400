import { InboxScreen } from '../../notice/InboxScreen'
import { noticeUrl } from '../../nouns'

export default () => <InboxScreen urlOf={noticeUrl} />
