import type { agreements as texts } from '../en/agreements.js';

export const agreements: typeof texts = {
  'agreement-exists': {
    title: 'Số văn bản đã được dùng',
    detail: '{{agreement}} đã có trong sổ văn bản của diễn đàn này. Hãy dùng số khác.',
  },
  'agreement-party-twice': {
    title: 'Một bên bị nêu hai lần',
    detail: 'Mỗi đoàn chỉ là một bên của văn bản một lần. Hãy bỏ lần thứ hai.',
  },
  'agreement-party-unclear': {
    title: 'Chưa rõ bên này là ai',
    detail: 'Hãy nêu đoàn (delegationId) hoặc, nếu bên đó không cử đoàn, nêu tên.',
  },
  'signatory-of-another': {
    title: 'Người này không ký cho bên đó',
    detail: 'Người ký thay mặt một đoàn phải thuộc đoàn ấy. Hãy nêu một đại biểu của đoàn.',
  },
  'value-and-currency': {
    title: 'Giá trị phải đi cùng đơn vị tiền tệ',
    detail: 'Hãy gửi cả hai hoặc không gửi gì: giá trị phải nêu rõ đơn vị tiền tệ.',
  },
  'agreement-fixed': {
    title: 'Văn bản đã thống nhất thì không sửa',
    detail:
      'Văn bản đang ở trạng thái {{status}}; không thể sửa các trường: {{fields}}. Văn bản đã thống nhất có thể mở lại trước khi sửa; văn bản đã ký thì giữ nguyên.',
  },
  'nobody-signs': {
    title: 'Có bên chưa có người ký',
    detail:
      'Bên thứ {{party}} là một đoàn nhưng không có đại biểu nào sẽ dự của đoàn ký. Hãy nêu người ký chưa hủy tham dự; muốn vậy, hãy mở lại văn bản đã thống nhất.',
  },
  'agreement-days-out-of-order': {
    title: 'Các ngày không đúng thứ tự',
    detail:
      'Văn bản được ký trước, rồi trao, rồi có hiệu lực, rồi được theo dõi; không ngày nào được sớm hơn ngày của bước trước.',
  },
};
