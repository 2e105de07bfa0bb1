import { flag, integer, list, matching, number, orNull, shape, text } from './contract.ts';

const moment = matching('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?$');
const review = shape({
  'id!': text, 'stars!': { type: 'integer', minimum: 1, maximum: 5 }, title: orNull(text), text: orNull(text), language: text, 'createdAt!': moment, updatedAt: orNull(moment), isVerified: flag, numberOfLikes: integer,
  companyReply: orNull(shape({ 'text!': text, 'createdAt!': moment, updatedAt: orNull(moment) })), consumer: shape({ 'displayName!': text, id: text }), location: orNull(shape({ 'id!': text, 'name!': text, urlFormattedName: text })),
});

/** The answers as they are described, in the words of JSON Schema: what is named is of this type; other members may be there. */
export const TRUSTPILOT_CONTRACT = {
  unit: shape({ 'id!': text, 'displayName!': text, 'name!': shape({ 'identifying!': text, 'referring!': list(text) }), numberOfReviews: shape({ 'total!': integer }), score: shape({ trustScore: number, stars: number }), status: text }),
  review, reviews: shape({ 'reviews!': list(review) }),
};
