/** What a sentence of a review may be about. The ids are stable: they are stored with every analysis. */
export const TOPICS = ['staff', 'advice', 'waiting', 'price', 'product', 'workmanship', 'after-sales', 'place', 'access', 'booking', 'online'] as const;
export type Topic = (typeof TOPICS)[number];

/** Words by topic, without accents, in lower case; `*` at the end stands for any ending. A phrase matches across single spaces. */
export type TopicRules = Record<Topic, readonly string[]>;
