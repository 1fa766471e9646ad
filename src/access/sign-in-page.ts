import type { Language } from '../shared/names/localized-text.js';
import { signInTexts } from './sign-in-message.js';

/**
 * The page behind the link of a mail: programs that look into mails open links, so opening does nothing; the button does.
 * @param link of the alphabet that signing gives; nothing in it needs escaping
 */
export function signInPage(language: Language, signInId: string, link: string): string {
  const { title, explanation, button } = signInTexts[language].page;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem } button { font: inherit; padding: .5rem 2rem }</style>
<h1>${title}</h1>
<p>${explanation}</p>
<form method="post" action="../v1/sign-ins/${signInId}/confirmation">
<input type="hidden" name="link" value="${link}">
<button>${button}</button>
</form>
</html>
`;
}
