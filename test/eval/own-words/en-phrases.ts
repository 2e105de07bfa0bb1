import type { Phrases } from './words.ts';

/** English turns of phrase of reviews, written for this project: shops, opticians, tables, rooms, garages. One per line. */
export const ENGLISH_PHRASES: Phrases = {
  positive: `
nothing to complain about
nothing but good things to say
zero complaints
not a single complaint
no issues whatsoever
no problems at all
hassle free from start to finish
couldn’t be happier
could not be more pleased
can’t fault them
can’t fault anything
can’t recommend them enough
can’t praise them enough
I can’t wait to go back
we can’t wait to return
you won’t be disappointed
you will not regret it
never had a bad meal here
never had a problem
never a dull moment
never let me down
has never let us down
I wouldn’t go anywhere else
I would not go anywhere else
I won’t go anywhere else
wouldn’t change a thing
don’t change a thing
don’t let the outside fool you
don’t be put off by the look, the food is great
don’t hesitate to go
doesn’t get any better than this
it doesn’t get better than this
there is nothing better
nobody does it better
hard to beat
tough to beat
not to be missed
not bad for the money
not expensive at all
isn’t bad at all
wasn’t disappointed
no long wait
didn’t have to wait
no pressure whatsoever
never felt pressured
never pushy
they don’t rush you
it doesn’t cost an arm and a leg
without breaking the bank
worth every cent
worth the drive
worth the trip
worth the price
worth a visit
well worth it
great bang for your buck
good value for money
great deal
best deal around
prices are very fair
you get what you pay for and more
best meal I have had in years
best haircut of my life
best pair of glasses I’ve owned
I can finally see clearly
they fit like a glove
adjusted my glasses at no charge
fixed it while I waited
replaced it no questions asked
full refund with no questions asked
got my money back the next day
answered all my questions
explained every step
took their time with me
treated us like family
made us feel at home
made us feel welcome
they know their stuff
they really know what they are doing
they went out of their way to help
above and beyond
service with a smile
always greeted with a smile
remembered my name
attention to detail
a well oiled machine
runs like clockwork
in and out in ten minutes
quick and painless
fast shipping
arrived a day early
arrived in perfect condition
works like a charm
works great
works perfectly
does exactly what it should
does the job perfectly
still works after three years
battery lasts all day
easy to install
I use it every day
I bought a second one
bought another for my wife
keeps the kids happy
my kids love it
my wife loved it
everyone in our party loved their food
cleaned our plates
we licked the plates clean
we left full and happy
left with a smile
melt in your mouth
cooked just right
fresh ingredients
huge portions
plenty to choose from
something for everyone
my go to place
my favorite spot
our new favorite
a neighborhood favorite
a hidden treasure
a diamond in the rough
a little slice of heaven
a class act
a pleasant surprise
pleasantly surprised
blown away
hooked from the first bite
I’m a fan
I’m sold
I’ll definitely be back
we will be back
we’ll be returning
I’ve been back three times already
been coming here for years
loyal customer for ten years
customer for life
five stars all the way
10/10
two thumbs up
thumbs up
kudos to the team
keep up the good work
hats off to the chef
thank you so much
thanks to Maria for her help
do yourself a favor and go
run don’t walk
go for it
a must try
must visit
you have to try the ribs
give it a try
slept like a baby
bed was like a cloud
spotless rooms
stunning views
honest mechanic, told me I didn’t need the repair
saved me hundreds of dollars
car was ready when promised
quoted price was the price I paid
even though it was packed we were seated quickly
it was busy but the food still came fast
a little pricey but worth it
small place but big on flavor
I was sceptical but they won me over
I expected the worst and was pleasantly surprised
much better than the old place
so much better since the new owner
finally a decent optician in town
finally a place that cares
only good things to report
nothing bad to say
what’s not to love
what more could you ask for
could not ask for better
love love love
yum
wow
👍👍
❤️
😍
highly recommended 😊
`,
  negative: `
never again
never ever again
never going back
I will never return
we won’t be returning
will not be back
I’m not coming back
last time I shop here
lost a customer
lost my business
you just lost a loyal customer
take your business elsewhere
go somewhere else
look elsewhere
stay far away
run away
run, don’t walk, away from this place
save yourself the trouble
save your money
don’t go
don’t eat here
don’t buy this
do not buy
do not order from them
do not waste your time
buyer beware
if I could give zero stars I would
zero stars
wish I could give it less than one star
one star is too many
I want my money back
still waiting for my refund
refused to give me a refund
they won’t refund
no refund
no response
no reply to my emails
no apology whatsoever
not even an apology
didn’t even say sorry
didn’t even say hello
not so much as a hello
nobody greeted us
nobody came to take our order
no one seemed to care
they couldn’t care less
they don’t care about customers
they don’t care once they have your money
customer service is nonexistent
no customer service
on hold for an hour
phone just rings
nobody picks up
can’t get anyone on the phone
passed from one person to another
gave me the runaround
lied to my face
they lied to me
total scam
complete rip off
bait and switch
hidden fees
hidden charges
charged me for things I didn’t order
overcharged
double charged
price doubled when I got the bill
not worth the price
not worth your time
not worth a penny
way too expensive for what you get
too much money for too little
highway robbery
you don’t get what you pay for
don’t believe the hype
doesn’t live up to the hype
does not live up to its reputation
I don’t get the hype
don’t believe the reviews
the good reviews must be fake
used to be great, not anymore
was good once but not now
not what it used to be
gone downhill since the new owners
getting worse every time
worse each visit
I have had better
I’ve had better at a gas station
you can do better
there are better places nearby
could do better
needs improvement
room for improvement
left a bad taste in my mouth
ruined our evening
ruined my birthday
ruined my car
ruined my hair
what a letdown
what a disappointment
what a shame
what a joke
shame on you
very upset
I left in tears
I was furious
so angry
I am disgusted
I regret buying it
waste of time
waste of money
complete waste
total waste of space
hours of my life I won’t get back
waited two hours
waited 45 minutes for a burger
had to wait forever
took forever
took three weeks
three months and no glasses
appointment at 10 and seen at 11:30
food came out cold
had to send it back twice
sent it back
couldn’t finish it
couldn’t eat it
left most of it on the plate
tasted like cardboard
tasted like dishwater
tasted off
smelled bad
smelled of mould
smells like an ashtray
got sick after eating here
we were all sick the next day
threw up all night
food poisoning
found a hair
found a bug in my salad
cockroach on the wall
bed bugs
stained sheets
paper thin walls
couldn’t sleep because of the noise
no hot water
broken air conditioning
toilet was clogged
floors were sticky
lack of hygiene
lack of flavor
lack of attention
lacks flavor
lacks soul
lacks everything
wrong order twice
they got my order wrong
forgot half of our order
missing items every time
gave me the wrong lenses
I see worse than before
gives me headaches
headaches from my new glasses
prescription was wrong
frame snapped after two weeks
fell apart
broke the first day
broke after a week
stopped working
quit working
doesn’t work
does not work
didn’t work
won’t charge
won’t turn on
doesn’t fit
doesn’t hold a charge
can’t hear anything
nothing works
died after a month
arrived broken
arrived two weeks late
never arrived
never received my order
wrong size sent
looks nothing like the picture
nothing like the description
made of cheap plastic
poor workmanship
had to have it redone
problem came back the next day
replaced parts for no reason
scratched my car
broke my frames and blamed me
tried to sell me things I didn’t need
hard sell
pressured me to buy
talked down to me
treated me like dirt
treated us like we were invisible
rolled her eyes at me
hung up on me
kicked us out before we finished
rushed us out the door
ignored us the whole night
hours on the door are wrong
drove there for nothing
closed when they should be open
website keeps crashing
nothing special and overpriced
nothing to rave about
not my cup of tea
I don’t recommend
cannot recommend
hard pass
meh
yuck
ugh
gross
blah
looks nice but everything falls apart
pretty plates but no taste
nice enough people but they botched the job
it was good before, not now
who eats this stuff
what were they thinking
how is this place still open
how hard can it be to answer a phone
👎
😡
`,
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
