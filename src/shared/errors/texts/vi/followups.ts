/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: 'Cuộc gặp chưa kết thúc',
    detail: 'Cuộc gặp đang ở trạng thái {{status}}. Chỉ ghi nhận sau khi cuộc gặp đã kết thúc.',
  },
};
