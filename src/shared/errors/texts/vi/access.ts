import type { access as texts } from '../en/access.js';

export const access: typeof texts = {
  'not-signed-in': {
    title: 'Vui lòng đăng nhập',
    detail: 'Gửi mã truy cập hợp lệ trong tiêu đề "Authorization: Bearer …".',
  },
  'scope-missing': {
    title: 'Mã truy cập này không có quyền đó',
    detail: 'Mã truy cập thuộc diễn đàn này nhưng thiếu quyền: {{scopes}}. Ban tổ chức có thể cấp mã khác.',
  },
  'sign-in-refused': {
    title: 'Mã hoặc đường dẫn không dùng được',
    detail: 'Mã sai, đã được dùng hoặc đã quá 15 phút. Xin yêu cầu mã mới.',
  },
  'role-held': { title: 'Vai trò này đã được cấp', detail: '{{email}} đã có vai trò "{{role}}" như vậy.' },
  'role-scope-differs': {
    title: 'Đối tượng của vai trò chưa đúng',
    detail: 'Với vai trò "{{role}}", chỉ các trường sau cho biết vai trò được giữ cho ai: {{fields}}.',
  },
  'last-organiser': {
    title: 'Diễn đàn phải có ban tổ chức',
    detail: 'Đây là thành viên ban tổ chức cuối cùng của diễn đàn. Xin cấp vai trò đó cho người khác trước.',
  },
};
