import { describe, expect, it } from 'vitest';
import { readReviewsFile } from '#imports/reviews-file.ts';

const csv = (text: string) => ({ name: 'reviews.csv', bytes: Buffer.from(text) });

describe('readReviewsFile', () => {
  it('reads a review with its reply', async () => {
    const { rows, problems } = await readReviewsFile(csv('store_code,date,rating,text,author,reply,reply_date,id,source\nQC-001,2026-03-31,4,Très bien,A. B.,Merci !,2026-04-01,77,annuaire'));
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, storeCode: 'QC-001', review: { externalId: 'annuaire:77', publishedAt: '2026-03-31', rating: 4, text: 'Très bien', authorName: 'A. B.', reply: { text: 'Merci !', publishedAt: '2026-04-01' }, evidence: null } }]);
  });
  it.each([
    ['rating', '5', 5], ['rating', '3,5', 3.5], ['note', '1', 1], ['étoiles', '4', 4], ['rating_10', '1', 1], ['rating_10', '10', 5],
  ])('brings %s %s to stars', async (header, value, stars) => {
    const { rows } = await readReviewsFile(csv(`store_code;date;${header}\nA;2026-01-01;${value}`));
    expect(rows[0]?.review.rating).toBe(stars);
  });
  it.each([
    ['nps', '0', { scale: 'nps', score: 0, best: 10 }], ['Recommandation', '9', { scale: 'nps', score: 9, best: 10 }], ['csat', '4', { scale: 'csat', score: 4, best: 5 }], ['Note de satisfaction', '3', { scale: 'csat', score: 3, best: 5 }],
    ['csat_7', '6', { scale: 'csat', score: 6, best: 7 }], ['Satisfaction sur 10', '10', { scale: 'csat', score: 10, best: 10 }],
  ])('an answer to a survey (%s %s) is no star', async (header, value, survey) => {
    const { rows } = await readReviewsFile(csv(`Magasin;Date du sondage;${header};Verbatim\nA;2026-01-01;${value};Bien`));
    expect(rows[0]?.review).toMatchObject({ rating: null, survey, text: 'Bien' });
  });
  it('stars and an answer to a survey of one row stand side by side', async () => {
    const { rows } = await readReviewsFile(csv('store,response date,rating,nps,comments\nA,2026-01-01,4,8,Fine'));
    expect(rows[0]?.review).toMatchObject({ rating: 4, survey: { scale: 'nps', score: 8 } });
  });
  it('a score is of the scale that is declared, and of none where nobody declares it', async () => {
    const file = csv('store_code,date,score,text\nA,2026-01-01,9,Bien');
    expect((await readReviewsFile(file, 'nps')).rows[0]?.review).toMatchObject({ rating: null, survey: { scale: 'nps', score: 9 } });
    expect((await readReviewsFile(file, 'stars-10')).rows[0]?.review.rating).toBeCloseTo(1 + (4 * 8) / 9);
    const unscaled = await readReviewsFile(file);
    expect(unscaled.rows[0]?.review).toMatchObject({ rating: null, text: 'Bien' });
    expect(unscaled.problems).toMatchObject([{ line: 1, column: 'score', level: 'warning' }]);
  });
  it('an answer outside its scale is told with its row and column', async () => {
    const { problems } = await readReviewsFile(csv('store_code,date,nps,text\nA,2026-01-01,11,Bien'));
    expect(problems).toMatchObject([{ line: 2, column: 'nps', level: 'warning' }]);
  });
  it('keeps a text whose score is outside the scale, and leaves out a score alone', async () => {
    const { rows, problems } = await readReviewsFile(csv('store_code,date,rating,text\nA,2026-01-01,7,Bien\nA,2026-01-02,0,'));
    expect(rows.map((row) => row.review.rating)).toEqual([null]);
    expect(problems.map(({ line, column, level }) => [line, column, level])).toEqual([[2, 'rating', 'warning'], [3, 'rating', 'warning'], [3, 'text', 'error']]);
  });
  it('gives the same identity to the same review and refuses it twice', async () => {
    const line = 'A,2026-01-01,5,Bien,X';
    const file = `store_code,date,rating,text,author\n${line}\n${line}\n`;
    const [once, again] = [await readReviewsFile(csv(file)), await readReviewsFile(csv(file))];
    expect(once.rows).toHaveLength(1);
    expect(once.rows).toEqual(again.rows);
    expect(once.problems).toMatchObject([{ line: 3, level: 'error' }]);
  });
  it.each([
    ['2026-03-31', '2026-03-31'], ['2026-03-31T14:00:00-04:00', '2026-03-31T18:00:00.000Z'], ['2026-03-31 14:00', '2026-03-31T14:00:00.000Z'], ['31/03/2026', '2026-03-31'], ['03/31/2026', '2026-03-31'],
    ['03/04/2026', undefined], ['2026-02-30', undefined], ['hier', undefined], ['', undefined],
  ])('reads the date %s', async (raw, date) => {
    const { rows } = await readReviewsFile(csv(`store_code,date,text\nA,${raw},Bien`));
    expect(rows[0]?.review.publishedAt).toBe(date);
  });
  it('says which columns are missing', async () => {
    const { rows, problems } = await readReviewsFile(csv('a,b\n1,2'));
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ line: 1, column: null, message: { fr: 'Il manque ces colonnes\u00a0: store_code, date, text ou rating.', en: 'These columns are missing: store_code, date, text or rating.' }, level: 'error' }]);
  });
  it('gives one problem for a file that is none', async () => {
    expect((await readReviewsFile({ name: 'x', bytes: new Uint8Array([0, 1, 2, 3]) })).problems).toHaveLength(1);
  });
});
