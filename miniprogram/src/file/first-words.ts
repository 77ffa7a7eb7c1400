import type { Words } from '../ui/say'

/** Words of `file` that the first load shows: Chinese, then English. */
export const fileFirstWords = {
  'photo.most': ['最多 {n} 张', 'Up to {n}'],
  'photo.add': ['添加', 'Add'],
  'photo.bad': ['请换掉', 'Replace me'],
  'photo.failed': ['点此重试', 'Tap to retry'],
  'photo.remove': ['移除照片', 'Remove photo'],
  'photo.denied': [
    '没有相机或相册权限。请在设置中允许，或不带照片提交。',
    'Camera and album are not allowed. Allow them in settings, or send without photos.',
  ],
} satisfies Words
