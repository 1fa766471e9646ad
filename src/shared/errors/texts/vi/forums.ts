import type { forums as texts } from '../en/forums.js';

export const forums: typeof texts = {
  'outside-forum': {
    title: 'Ngoài những ngày diễn ra diễn đàn',
    detail: '{{field}} ({{start}} – {{end}}) phải nằm trong {{startsOn}} – {{endsOn}}.',
  },
  'forum-exists': {
    title: 'Tên này đã được dùng',
    detail: 'Đã có diễn đàn "{{forum}}". Vui lòng chọn tên ngắn khác.',
  },
  'code-exists': { title: 'Mã này đã được dùng', detail: 'Ở đây đã có mã "{{taken}}". Vui lòng chọn mã khác.' },
  'part-has-parts': {
    title: 'Phòng ghép không thể gồm một phòng ghép khác',
    detail: 'Hội trường chỉ được ghép từ những phòng không phải là phòng ghép.',
  },
};
