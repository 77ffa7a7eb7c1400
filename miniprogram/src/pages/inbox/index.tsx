export { InboxScreen as default } from '../../notice/InboxScreen'
