export { UndeliveredScreen as default } from '../../../notice/UndeliveredScreen'
