/** English turns of phrase of reviews that praise, one per line. Written for this project: shops, opticians, tables, rooms, garages. */
export const ENGLISH_PRAISE = `
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
`;
