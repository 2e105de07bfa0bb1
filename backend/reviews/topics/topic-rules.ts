/** What a sentence of a review may be about. The ids are stable: they are stored with every analysis. */
export const TOPICS = ['staff', 'advice', 'waiting', 'price', 'product', 'workmanship', 'after-sales', 'place', 'access', 'booking', 'online'] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Words by topic, without accents, in lower case. `*` at the end stands for any ending, several words are a phrase, and
 * `store & clean*|big` is a word that counts only where one of others stands within four words. The longest phrase takes its words:
 * those of `customer service` are not looked at again. `he|she told|asked` is four phrases. `~glasses` is a thing that
 * is named more often than it is spoken of. `nothing` holds phrases that speak of no topic ("happy to recommend").
 */
export type TopicRules = Record<Topic | 'nothing', readonly string[]>;

/** By topic what praises it and what blames it, written as the words of topics are. What a negation reaches says the contrary. */
export type PolarityRules = Record<Topic, { praise: readonly string[]; blame: readonly string[] }> & { nothing: readonly string[] };
