import { textFor, type Language, type LocalizedText } from '../shared/names/localized-text.js';

/** The fields of cooperation that the published accounts of the conferences name. */
const names: Record<string, LocalizedText> = {
  trade: { vi: 'Thương mại', ja: '貿易', en: 'Trade' },
  investment: { vi: 'Đầu tư', ja: '投資', en: 'Investment' },
  'high-tech-agriculture': { vi: 'Nông nghiệp công nghệ cao', ja: 'ハイテク農業', en: 'High-tech agriculture' },
  'digital-transformation': {
    vi: 'Chuyển đổi số',
    ja: 'デジタルトランスフォーメーション',
    en: 'Digital transformation',
  },
  'smart-city': { vi: 'Đô thị thông minh', ja: 'スマートシティ', en: 'Smart cities' },
  'human-resources': { vi: 'Hợp tác nguồn nhân lực', ja: '人材協力', en: 'Human resources' },
  'education-training': { vi: 'Giáo dục - đào tạo', ja: '教育・研修', en: 'Education and training' },
  tourism: { vi: 'Du lịch', ja: '観光', en: 'Tourism' },
  culture: { vi: 'Văn hóa', ja: '文化', en: 'Culture' },
  'people-exchange': { vi: 'Giao lưu nhân dân', ja: '人的交流', en: 'People-to-people exchange' },
  environment: { vi: 'Môi trường', ja: '環境', en: 'Environment' },
  'green-transition': { vi: 'Chuyển đổi xanh', ja: 'グリーントランスフォーメーション', en: 'Green transition' },
  hydrogen: { vi: 'Hydrogen', ja: '水素', en: 'Hydrogen' },
  semiconductors: { vi: 'Bán dẫn', ja: '半導体', en: 'Semiconductors' },
  'ai-robotics': { vi: 'Trí tuệ nhân tạo và robot', ja: 'AI・ロボット', en: 'AI and robotics' },
  logistics: { vi: 'Logistics', ja: '物流', en: 'Logistics' },
  aviation: { vi: 'Hàng không', ja: '航空', en: 'Aviation' },
  'fairs-exhibitions': { vi: 'Hội chợ - triển lãm', ja: '見本市・展示会', en: 'Fairs and exhibitions' },
  innovation: { vi: 'Đổi mới sáng tạo', ja: 'イノベーション', en: 'Innovation' },
  'circular-economy': { vi: 'Kinh tế tuần hoàn', ja: '循環経済', en: 'Circular economy' },
  'supporting-industries': { vi: 'Công nghiệp hỗ trợ', ja: '裾野産業', en: 'Supporting industries' },
};

/** What a field is called; one that is not known is called by its code. */
export function fieldName(code: string, language: Language): string {
  const name = names[code];
  return name ? textFor(name, language) : code;
}
