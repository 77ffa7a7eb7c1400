export default definePageConfig({ navigationBarTitleText: '单项收费审批' })
