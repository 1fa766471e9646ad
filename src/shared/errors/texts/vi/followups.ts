/** What a refusal of `followups` says, per code. */
export const followups = {
  'meeting-not-ended': {
    title: 'Cuộc gặp chưa kết thúc',
    detail: 'Cuộc gặp đang ở trạng thái {{status}}. Chỉ đánh giá sau khi cuộc gặp đã kết thúc.',
  },
  'meeting-not-begun': {
    title: 'Cuộc gặp chưa bắt đầu',
    detail: 'Cuộc gặp đang ở trạng thái {{status}}. Biên bản và cam kết được ghi nhận kể từ khi cuộc gặp bắt đầu.',
  },
};
