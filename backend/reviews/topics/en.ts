import type { TopicRules } from './topic-rules.ts';

/** English, of Canada and elsewhere. Shops first; restaurants and hotels too, since chains of them use the product. */
export const ENGLISH_TOPICS: TopicRules = {
  staff: [
    'staff', 'employee*', 'server', 'servers', 'waiter*', 'waitress*', 'waitstaff', 'cashier*', 'manager*', 'management', 'owner*', 'host', 'hostess*', 'bartender*', 'optician*', 'optometrist*', 'associate*', 'salesperson', 'sales person', 'salesman', 'team', 'crew', 'worker*', 'clerk*', 'receptionist*', 'service', 'services', 'serviced', 'maitre d',
    'friendly', 'unfriendly', 'rude*', 'polite*', 'courteous', 'attentive', 'helpful', 'unhelpful', 'welcoming', 'greeted', 'attitude', 'hospitality', 'hospitable', 'concierge', 'housekeep*', 'front desk', 'busboy*', 'delivery guy', 'service-wise', 'ignored', 'smile', 'smiling',
  ],
  advice: ['advice', 'advise*', 'knowledgeable', 'knowledge', 'expertise', 'competent', 'incompetent', 'professional*', 'explained', 'explain', 'recommendation*', 'informative', 'listened'],
  waiting: ['wait', 'waited', 'waiting', 'waits', 'line', 'lines', 'lineup', 'queue', 'slow', 'slowly', 'slowest', 'fast', 'quick', 'quickly', 'prompt', 'promptly', 'minutes', 'mins', 'delay*', 'took forever', 'long time', 'an hour', 'speedy', 'timely'],
  price: ['price*', 'pricey', 'pricing', 'priced', 'expensive', 'inexpensive', 'cheap', 'cheaper', 'cheapest', 'affordable', 'overpriced', 'over-priced', 'cost', 'costs', 'costly', 'bill', 'bucks', '$', '€', 'dollar*', 'value', 'worth', 'paid', 'pay', 'charge', 'charged', 'charges', 'money', 'deal', 'deals', 'discount*', 'rip off', 'rip-off', 'reasonable', 'reasonably', 'bargain', 'budget', 'tab', 'wallet'],
  product: [
    'product*', 'glasses', 'eyeglass*', 'frames', 'frame', 'lens', 'lenses', 'contacts', 'selection', 'quality', 'brand*', 'stock', 'variety', 'choice', 'choices', 'merchandise', 'item', 'items',
    'food', 'foods', 'dish', 'dishes', 'menu', 'menus', 'meal', 'meals', 'dinner', 'lunch', 'brunch', 'breakfast', 'dessert*', 'appetizer*', 'entree*', 'pizza*', 'sushi', 'sashimi', 'burger*', 'fries', 'chicken', 'beef', 'pork', 'lamb', 'steak*', 'fish', 'salmon', 'tuna', 'shrimp', 'lobster', 'crab', 'seafood', 'pasta*', 'noodle*', 'rice', 'salad*', 'soup*', 'sauce*', 'bread', 'bagel*', 'sandwich*', 'cheese', 'cake*', 'wine*', 'beer*', 'drink', 'drinks', 'cocktail*', 'martini*', 'margarita*', 'sake', 'coffee', 'tea', 'portion*', 'taste*', 'tasty', 'tasting', 'tasteless', 'flavor*', 'flavour*', 'delicious', 'yummy', 'bland', 'cooked', 'undercooked', 'overcooked', 'ingredient*', 'cuisine', 'roll', 'rolls', 'dumpling*', 'curry', 'naan', 'taco*', 'ate', 'eat', 'eaten', 'eating', 'spicy', 'buffet', 'dim sum', 'crust', 'toppings', 'eggs', 'egg', 'fresh', 'kitchen', 'nuggets', 'duck', 'ribs', 'specials', 'tapas', 'mussels', 'oysters', 'veal', 'pie', 'chef', 'mozzarella', 'greasy', 'spice*', 'stale', 'cold',
  ],
  workmanship: ['adjust*', 'repair*', 'fixed', 'fix', 'fitting', 'eye exam', 'exam', 'prescription*', 'measure*', 'workmanship', 'mistake*', 'wrong order', 'order wrong', 'screwed up', 'messed up', 'incorrect', 'forgot', 'missing'],
  'after-sales': ['warrant*', 'refund*', 'return', 'returns', 'returned', 'exchange*', 'complain*', 'replacement*', 'replaced', 'customer service', 'after-sales', 'follow up', 'follow-up'],
  place: [
    'clean', 'cleaner', 'cleaned', 'cleaning', 'cleanliness', 'dirty', 'filthy', 'filth', 'gross', 'disgusting', 'smell', 'smells', 'smelled', 'smelly', 'trash', 'store', 'shop', 'decor', 'atmosphere', 'ambiance', 'ambience', 'vibe', 'noise', 'noisy', 'loud', 'music', 'bathroom*', 'restroom*', 'washroom*', 'interior', 'cozy', 'cosy', 'space', 'seating', 'tables', 'room', 'view', 'views', 'location', 'located', 'neighborhood', 'neighbourhood', 'patio', 'garden', 'crowded', 'lighting', 'romantic', 'setting', 'cramped', 'hygien*', 'roach*', 'flies', 'sticky', 'outdoor', 'scene', 'charming', 'decorated', 'intimate', 'quaint', 'quiet',
  ],
  access: ['parking', 'park', 'hours', 'opening hours', 'closed', 'closes', 'open late', 'wheelchair*', 'accessib*', 'elevator*', 'subway', 'drive thru', 'drive-thru', 'drive through'],
  booking: ['phone', 'phoned', 'call', 'called', 'calling', 'voicemail', 'appointment*', 'reservation*', 'reserve', 'reserved', 'booking', 'booked', 'book', 'email*', 'e-mail*', 'hung up'],
  online: ['website*', 'web site', 'online', 'internet', 'app', 'shipping', 'shipped', 'delivery', 'delivered', 'package', 'courier'],
};
