export { RunsScreen as default } from '../../../run/RunsScreen'
