import { ENGLISH_COMPLAINTS } from './en-complaints.ts';
import { ENGLISH_PRAISE } from './en-praise.ts';
import type { Phrases } from './words.ts';

/** English turns of phrase of reviews, written for this project: shops, opticians, tables, rooms, garages. One per line. */
export const ENGLISH_PHRASES: Phrases = {
  positive: ENGLISH_PRAISE,
  negative: ENGLISH_COMPLAINTS,
  neutral: `
there were six of us
I ordered online on Tuesday
stopped by yesterday afternoon
they have been open for two years
there is a patio in the back
the set menu is 25 dollars
parking is behind the building
the store is on the second floor
they close at 6
you can book by phone
closed on Mondays
it is an Italian restaurant
it is a chain
they also sell contact lenses
I had the special and a coffee
we had an appetizer and a dessert
I was looking for sunglasses
I needed new tires
first time for me
this was my first visit
we will see
time will tell
haven’t received it yet
I just placed my order
haven’t tried it yet
too early to tell
do you have frames for kids?
do you take cards?
what time do you open?
are you open on Sunday?
do I need an appointment?
does anyone know if the menu changed?
bring cash
cash only
reservations required
reserve ahead
get there before noon
southern cooking
they serve seafood
vegetarian options on the menu
counter service
the waiter took our order
the meal lasted two hours
we sat by the window
there was a crowd
it is near the subway
the hotel has three floors
our room faced the courtyard
they moved last year
the store changed its name
the room is split in two
no comment
nothing to report
nothing in particular
it’s ok
it’s fine
it will do
it does the job
does what it says
was okay
it was alright
alright for the price
okay but not great
good but not great
neither good nor bad
neither here nor there
average at best for the area
fair
middle of the road
run of the mill
I’ve had better, I’ve had worse
seen better, seen worse
same as everywhere else
normal
nothing new
no surprises
prices are average
standard prices
depends who you get
depends on the day
depends on the dish
some good, some bad
worth a try once maybe
fine in a pinch
gets the job done
meets basic needs
three stars
3 stars
I’m on the fence
mixed bag
mixed review
a little pricey but okay
maybe another time
might give it another try
interesting idea, needs work
a few things to work on
could use more choice
softer lighting would be nice
suggestion: add more tables
I suggest opening earlier
I went with my husband
I asked for the bill
my wife had the salmon
the phone comes with a charger
it is two inches wide
`,
  mixed: `
nice staff but average food
good food but slow service
beautiful place but too expensive
friendly but overwhelmed staff
fast but tasteless
good products but slow shipping
lovely room but noisy
nice store but little choice
the main was good, the dessert was a letdown
great starter, poor main
perfect service, bland food
fair prices but average quality
thorough exam but the glasses cost a fortune
good repair but a hefty bill
some good, but also some bad
love the frames, not the wait
the waiters are nice, too bad everything came cold
expensive but good
good but expensive
good but overpriced
pretty but uncomfortable
`,
};
