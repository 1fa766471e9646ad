import { languages, textFor, type Language, type LocalizedText } from '../../../shared/names/localized-text.js';
import { renderName, type PersonName } from '../../../shared/names/person-name.js';
import { drawText, type Box } from '../../../shared/pdf/draw.js';
import { a4, addPage, mm, type Pdf } from '../../../shared/pdf/pdf-document.js';
import { passTexts } from './pass-texts.js';

/** What stands on all passes of one exhibitor. */
export interface PassFrame {
  forumName: LocalizedText;
  exhibitor: LocalizedText;
  boothNumber: string;
  hall: string;
}

/** A pass of somebody who works at a booth, or of what drives up to it. */
export interface BoothPass extends PassFrame {
  bearer: { name: PersonName } | { plate: string; dock: string | null; loadIn: string | null };
}

/** Passes of A6 on a sheet of A4, to be cut along the middles. */
const perSheet = 4;
const [width, height] = [a4[0] / 2, a4[1] / 2];
const grey = '#444444';
const centred = { align: 'center', upright: 'middle' } as const;
const bands = { staff: '#1f4e79', vehicle: '#8a3b12' };

/** Draws the pass at this place in the order of all, four on a sheet. */
export function drawBoothPass(pdf: Pdf, pass: BoothPass, index: number, language: Language): void {
  const place = index % perSheet;
  if (place === 0) {
    addPage(pdf, a4);
    pdf.moveTo(width, 0).lineTo(width, a4[1]).moveTo(0, height).lineTo(a4[0], height).lineWidth(0.25).stroke('#aaaaaa');
  }
  const [x, y] = [(place % 2) * width, Math.floor(place / 2) * height];
  const at = (top: number, tall: number, left = 6, wide = 93): Box => ({
    x: x + mm(left),
    y: y + mm(top),
    width: mm(wide),
    height: mm(tall),
  });
  drawTitle(pdf, 'plate' in pass.bearer ? 'vehicle' : 'staff', at, language);
  drawText(pdf, textFor(pass.forumName, language), at(37, 14), { ...centred, most: 11, least: 8, colour: grey });
  if ('plate' in pass.bearer) drawVehicle(pdf, pass.bearer, at, language);
  else drawPerson(pdf, pass.bearer.name, at);
  const { booth, hall } = passTexts[language];
  drawText(pdf, textFor(pass.exhibitor, language), at(100, 18), { ...centred, most: 14, least: 8.5, weight: 'bold' });
  drawText(pdf, booth(pass.boothNumber), at(120, 14), { ...centred, most: 26, least: 14, weight: 'bold' });
  drawText(pdf, hall(pass.hall), at(135, 8), { ...centred, most: 11, least: 8, colour: grey });
}

type At = (top: number, tall: number, left?: number, wide?: number) => Box;

/** In the reader's language large, in the others beneath: guards of both countries read it. */
function drawTitle(pdf: Pdf, kind: 'staff' | 'vehicle', at: At, language: Language): void {
  const band = at(6, 28, 0, 105);
  pdf.rect(band.x, band.y, band.width, band.height).fill(bands[kind]);
  const others = languages.filter((one) => one !== language).map((one) => passTexts[one][kind]);
  const white = { ...centred, colour: '#ffffff' };
  drawText(pdf, passTexts[language][kind], at(8, 14), { ...white, most: 20, least: 13, weight: 'bold' });
  drawText(pdf, others.join('  ·  '), at(23, 9), { ...white, most: 10, least: 7.5 });
}

/** The name as its bearer writes it, and in Latin letters where that differs. */
function drawPerson(pdf: Pdf, name: PersonName, at: At): void {
  const [own, latin] = [renderName(name, name.nativeLanguage), renderName(name, 'en')];
  drawText(pdf, own, at(56, own === latin ? 40 : 26), { ...centred, most: 28, least: 16, weight: 'bold' });
  if (own !== latin) drawText(pdf, latin, at(83, 12), { ...centred, most: 16, least: 11 });
}

function drawVehicle(
  pdf: Pdf,
  { plate, dock, loadIn }: Exclude<BoothPass['bearer'], { name: PersonName }>,
  at: At,
  language: Language,
): void {
  const texts = passTexts[language];
  const frame = at(54, 22, 10, 85);
  pdf.rect(frame.x, frame.y, frame.width, frame.height).lineWidth(1.5).stroke('#111111');
  drawText(pdf, plate, at(55, 20, 13, 79), { ...centred, most: 32, least: 14, weight: 'bold' });
  const where = dock === null ? texts.noSlot : texts.dock(dock);
  drawText(pdf, where, at(79, 9), { ...centred, most: 14, least: 9, weight: 'bold' });
  if (loadIn !== null) drawText(pdf, loadIn, at(88, 9), { ...centred, most: 14, least: 9 });
}
