import type { Words } from '../ui/say'

/** Words of `file`: Chinese, then English. */
export const fileWords = {
  'report.photos': ['照片', 'Photos'],
  'report.waitPhotos': ['照片还在上传，请稍候', 'Photos are still uploading'],
  'voice.label': ['语音', 'Voice note'],
  'voice.hint': [
    '不方便打字？按一下，说出问题，最长 {n} 秒',
    'Rather speak than type? Tap and say what is wrong, up to {n} seconds',
  ],
  'voice.record': ['录一段语音', 'Record a voice note'],
  'voice.stop': ['停止录音 {time} / {most}', 'Stop {time} / {most}'],
  'voice.play': ['播放语音，{n} 秒', 'Play the voice note, {n} seconds'],
  'voice.pause': ['停止播放', 'Stop playing'],
  'voice.remove': ['删除', 'Delete'],
  'voice.denied': [
    '没有麦克风权限。请在设置中允许，或用文字说明。',
    'The microphone is not allowed. Allow it in settings, or write what is wrong.',
  ],
  'voice.unavailable': [
    '现在无法录音，请用文字说明。',
    'Recording does not work right now; please write what is wrong.',
  ],
  'voice.settings': ['去设置', 'Settings'],
  'voice.unplayable': ['语音播放不了，请稍后再试', 'This cannot be played right now; please try again later'],
} satisfies Words
