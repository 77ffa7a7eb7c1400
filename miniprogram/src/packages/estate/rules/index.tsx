export { RulesScreen as default } from '../../../home/RulesScreen'
