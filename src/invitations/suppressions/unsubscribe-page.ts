import { escapeHtml } from '../../shared/http/html.js';
import type { Language } from '../../shared/names/localized-text.js';

interface PageTexts {
  title: string;
  /** `mailbox` is escaped already. */
  explanation: (mailbox: string) => string;
  button: string;
  doneTitle: string;
  done: (mailbox: string) => string;
}

const texts: Record<Language, PageTexts> = {
  vi: {
    title: 'Ngừng nhận thư tổng hợp và thư nhắc',
    explanation: (mailbox) =>
      `Địa chỉ ${mailbox} sẽ không nhận thư tổng hợp và thư nhắc của diễn đàn này nữa. Thư mời và thông báo thay đổi về các cuộc gặp của Quý vị vẫn được gửi.`,
    button: 'Ngừng nhận',
    doneTitle: 'Đã ngừng gửi',
    done: (mailbox) =>
      `Địa chỉ ${mailbox} sẽ không nhận thư tổng hợp và thư nhắc nữa. Nếu muốn nhận lại, kính đề nghị Quý vị liên hệ Ban Tổ chức.`,
  },
  ja: {
    title: 'まとめ・リマインダーの配信停止',
    explanation: (mailbox) =>
      `${mailbox} 宛ての、本フォーラムのまとめのご連絡およびリマインダーの配信を停止いたします。会談のご案内および変更のご連絡は、引き続きお送りいたします。`,
    button: '配信を停止する',
    doneTitle: '配信を停止いたしました',
    done: (mailbox) =>
      `${mailbox} 宛てのまとめのご連絡およびリマインダーの配信を停止いたしました。再開をご希望の場合は、事務局までご連絡ください。`,
  },
  en: {
    title: 'Stop digests and reminders',
    explanation: (mailbox) =>
      `${mailbox} will get no more digests and reminders of this forum. Invitations to your own meetings, and changes to them, are still sent.`,
    button: 'Stop them',
    doneTitle: 'Stopped',
    done: (mailbox) =>
      `${mailbox} will get no more digests and reminders. To have them again, please write to the organisers.`,
  },
};

/** The page behind the link: programs that look into mails open links, so opening does nothing; its button does. */
export function unsubscribePage(language: Language, mailbox: string): string {
  const { title, explanation, button } = texts[language];
  const form = `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`;
  return page(language, title, `<p>${explanation(escapeHtml(mailbox))}</p>\n${form}`);
}

export function unsubscribedPage(language: Language, mailbox: string): string {
  const { doneTitle, done } = texts[language];
  return page(language, doneTitle, `<p>${done(escapeHtml(mailbox))}</p>`);
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem } button { font: inherit; padding: .5rem 2rem }</style>
<h1>${title}</h1>
${body}
</html>
`;
}
