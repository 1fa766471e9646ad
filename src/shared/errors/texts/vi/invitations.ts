import type { invitations as texts } from '../en/invitations.js';

export const invitations: typeof texts = {
  'inbound-mail-unreadable': {
    title: 'Không đọc được thư này',
    detail:
      'Hãy gửi toàn bộ thư như đã nhận, bắt đầu từ phần đầu thư, với kiểu message/rfc822; thư trả lời có đúng một người được mời và một câu trả lời hợp lệ.',
  },
  'reply-forged': {
    title: 'Thư trả lời không khớp với thư mời nào',
    detail:
      'Không có thư mời nào đã gửi tương ứng, hoặc thư không đến từ người được nêu tên ({{why}}). Thư không được ghi nhận.',
  },
  'reply-stale': {
    title: 'Lịch gặp đã thay đổi sau đó',
    detail: 'Thư trả lời cho phiên bản cũ; phiên bản mới nhất đã gửi là {{sequence}}. Thư không được ghi nhận.',
  },
  'reply-repeated': { title: 'Đã có trả lời này', detail: 'Chính trả lời này đã được ghi nhận trước đó.' },
  'invitation-count-differs': {
    title: 'Số thư nay đã khác',
    detail:
      'Quý vị xác nhận {{expected}} thư, hiện có {{actual}} thư chờ gửi. Vui lòng xem lại rồi xác nhận đúng số đó.',
  },
  'invitation-not-written': {
    title: 'Nội dung thư này theo đúng lịch',
    detail:
      'Thư loại “{{kind}}” nêu đúng những gì mục lịch kèm theo nêu, nên không sửa riêng được. Vui lòng sửa cuộc gặp, phiên họp hoặc mẫu lời văn chung.',
  },
  'invitation-outdated': {
    title: 'Đã có thư mới hơn',
    detail: 'Đã có thư mới hơn về cùng nội dung, gửi tới cùng hộp thư. Vui lòng gửi thư đó.',
  },
  'template-faulty': {
    title: 'Lời văn chưa dùng được',
    detail: 'Có {{count}} chỗ cần sửa; vị trí từng chỗ nằm trong danh sách errors.',
  },
};
