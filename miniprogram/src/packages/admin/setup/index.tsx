export { SetupScreen as default } from '../../../people/SetupScreen'
