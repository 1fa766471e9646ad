import { escapeHtml } from '../../shared/http/html.js';
import type { Language } from '../../shared/names/localized-text.js';
import type { CalendarFacts } from '../invitation-facts.js';
import { timeAndPlaceRows, titleOf } from '../message-details.js';
import { withSafeTexts } from '../safe-texts.js';
import { partstats, type Partstat } from './reply.entity.js';

interface PageTexts {
  question: string;
  answers: Record<Partstat, string>;
  comment: string;
  button: string;
  /** Before the answer that was recorded. */
  recorded: string;
  again: string;
  staleTitle: string;
  stale: string;
}

const texts: Record<Language, PageTexts> = {
  vi: {
    question: 'Quý vị có tham dự được không?',
    answers: { ACCEPTED: 'Tham dự', TENTATIVE: 'Có thể tham dự', DECLINED: 'Không tham dự được' },
    comment: 'Ý kiến gửi Ban Tổ chức (không bắt buộc)',
    button: 'Gửi trả lời',
    recorded: 'Chúng tôi đã ghi nhận trả lời của Quý vị. Xin trân trọng cảm ơn.',
    again: 'Nếu có thay đổi, Quý vị có thể mở lại liên kết trong thư và trả lời lại.',
    staleTitle: 'Thư này không còn hiệu lực',
    stale: 'Lịch đã thay đổi sau thư này. Kính đề nghị Quý vị trả lời theo thư mới nhất.',
  },
  ja: {
    question: 'ご出欠をお知らせください',
    answers: { ACCEPTED: '出席いたします', TENTATIVE: '未定です', DECLINED: '欠席いたします' },
    comment: '事務局へのご連絡事項（任意）',
    button: '回答を送信する',
    recorded: 'ご回答を承りました。誠にありがとうございます。',
    again: 'ご都合に変更がございましたら、メール内のリンクから改めてご回答いただけます。',
    staleTitle: 'このご案内は最新ではございません',
    stale:
      'このメールの送信後にご予定の内容が変更されております。お手数ですが、最新のメールからご回答くださいますようお願い申し上げます。',
  },
  en: {
    question: 'Will you attend?',
    answers: { ACCEPTED: 'I will attend', TENTATIVE: 'I may attend', DECLINED: 'I cannot attend' },
    comment: 'A word to the organisers (optional)',
    button: 'Send the answer',
    recorded: 'Your answer has been recorded. Thank you.',
    again: 'Should your plans change, open the link in the message and answer again.',
    staleTitle: 'This message is out of date',
    stale: 'The schedule has changed since this message. Please answer by the latest one.',
  },
};

/** The page behind the link: programs that look into mails open links, so opening does nothing; its button answers. */
export function replyPage(facts: CalendarFacts): string {
  const { question, answers, comment, button } = texts[facts.recipient.language];
  const choices = partstats
    .map(
      (partstat) =>
        `<p><label><input type="radio" name="partstat" value="${partstat}" required> ${answers[partstat]}</label></p>`,
    )
    .join('\n');
  const form = `<form method="post">
<h2>${question}</h2>
${choices}
<p><label>${comment}<br><textarea name="comment" rows="3" maxlength="1000"></textarea></label></p>
<button>${button}</button>
</form>`;
  return page(facts, `${factsHtml(facts)}\n${form}`);
}

export function repliedPage(facts: CalendarFacts, partstat: Partstat): string {
  const { answers, recorded, again } = texts[facts.recipient.language];
  return page(
    facts,
    `${factsHtml(facts)}\n<p>${recorded}</p>\n<p><strong>${answers[partstat]}</strong></p>\n<p>${again}</p>`,
  );
}

/** Says nothing of where or when: that has changed. */
export function staleReplyPage(facts: CalendarFacts): string {
  const { staleTitle, stale } = texts[facts.recipient.language];
  return page(facts, `<h2>${staleTitle}</h2>\n<p>${stale}</p>`);
}

function factsHtml(facts: CalendarFacts): string {
  const rows = timeAndPlaceRows({ ...withSafeTexts(facts), previous: undefined }, facts.recipient.language);
  return rows
    .map(({ label, lines }) => `<p>${label}<br>${lines.map(({ text }) => escapeHtml(text)).join('<br>')}</p>`)
    .join('\n');
}

function page(facts: CalendarFacts, body: string): string {
  const { language } = facts.recipient;
  const title = escapeHtml(titleOf(withSafeTexts(facts), language));
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 8vh auto; padding: 0 1rem } button, textarea { font: inherit } textarea { width: 100% } button { padding: .5rem 2rem } h1 { font-size: 1.4rem } h2 { font-size: 1.15rem }</style>
<h1>${title}</h1>
${body}
</html>
`;
}
