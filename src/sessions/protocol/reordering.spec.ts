import { describe, expect, it } from '@jest/globals';
import { isInOrder, reordered, whoSpeaks, type Stage } from './reordering.js';

const talk = (id: string, speakerId: string | null) => ({ id, title: { en: id }, minutes: 10, speakerId });
const stage: Stage = {
  speakers: [
    { delegateId: 'Bình', role: 'speaker' },
    { delegateId: 'Chair', role: 'chair' },
    { delegateId: 'An', role: 'speaker' },
  ],
  presentations: [talk('1', 'Bình'), talk('2', 'Chi'), talk('Film', null), talk('3', 'An'), talk('4', 'Bình')],
};

describe('a speaking order taken over', () => {
  it('is of those who speak or present', () => {
    expect(whoSpeaks(stage)).toEqual(['Bình', 'An', 'Chi']);
  });

  it('moves speakers with all they present and leaves who leads, and the film, where they are', () => {
    const { speakers, presentations } = reordered(stage, ['An', 'Chi', 'Bình']);
    expect([speakers.map(({ delegateId }) => delegateId), presentations.map(({ id }) => id)]).toEqual([
      ['An', 'Chair', 'Bình'],
      ['3', '2', 'Film', '1', '4'],
    ]);
  });

  it('is known when it is there already', () => {
    const order = ['An', 'Chi', 'Bình'];
    expect([isInOrder(stage, order), isInOrder(reordered(stage, order), order)]).toEqual([false, true]);
  });
});
