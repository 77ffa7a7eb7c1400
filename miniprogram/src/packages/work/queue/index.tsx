export { QueueScreen as default } from '../../../ticket/QueueScreen'
