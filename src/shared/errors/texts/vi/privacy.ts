import type { privacy as texts } from '../en/privacy.js';

export const privacy: typeof texts = {
  'erasure-too-early': {
    title: 'Chưa thể xóa đại biểu này',
    detail:
      'Đại biểu vẫn còn cuộc gặp ({{meetings}}) hoặc phiên họp sắp tới ({{sessions}}), hoặc còn {{messages}} thư liên quan chưa gửi, hoặc đang nhập một danh sách đại biểu ({{imports}}). Hãy chuyển đại biểu sang trạng thái hủy tham dự để giải phóng lịch, gửi các thư đang giữ và chờ nhập xong danh sách, rồi mới xóa.',
  },
};
