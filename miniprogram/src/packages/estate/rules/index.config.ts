export default definePageConfig({ navigationBarTitleText: '预约与收楼规则' })
