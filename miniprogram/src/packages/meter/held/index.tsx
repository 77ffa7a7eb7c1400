export { HeldScreen as default } from '../../../meter/HeldScreen'
