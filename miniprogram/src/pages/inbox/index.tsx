import { standing } from '../../app/standing'
import { InboxScreen } from '../../notice/InboxScreen'
import { noticeUrl } from '../../nouns'

export default standing(() => <InboxScreen urlOf={noticeUrl} />)
