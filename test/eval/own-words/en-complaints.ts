/** English turns of phrase of reviews that complain, one per line. Written for this project: shops, opticians, tables, rooms, garages. */
export const ENGLISH_COMPLAINTS = `
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
`;
