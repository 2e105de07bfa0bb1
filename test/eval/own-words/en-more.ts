/** More English turns of phrase, one per line: coming back, nearness, worth, comparison, what was done or left undone. Written for this project. */
export const MORE_ENGLISH = {
  positive: `
will be returning
I will be returning
we will stay here again
would stay here again in a heartbeat
would definitely stay again
will definitely order again
I would buy it again
would shop here again
already looking forward to the next visit
looking forward to coming back
I wouldn’t stay anywhere else
I wouldn’t want to go anywhere else
it is the only place I go
this is the only place I order from
my third pair from them
second time and just as good
we go there every week
I have been going for ten years and never had a problem
sad to leave
we were sorry to leave
close to everything
a short walk to everything
two minutes from the subway
within walking distance of the shops
right across from the beach
ideally located
perfect location for sightseeing
great central location
easy to get to
no noise at night
not a sound from the street
we didn’t find it noisy at all
couldn’t do enough for us
could not do enough for you
nothing was too much trouble
no request was too big
they bent over backwards for us
went the extra mile
she searched the whole store to find my size
he called me back that evening
they followed up to see that all was well
they threw in a free case
gave me a discount without asking
cost less than the estimate
less than I expected to pay
I paid far more elsewhere for less
half the price of the other shops
you get more than you pay for
more than worth the price
worth twice the price
cheap and good
and cheap too
it doesn’t get more authentic
felt like being in Paris
I felt right at home
a home away from home
made you feel welcome
the kind of place you want to keep secret
I almost don’t want to share this place
don’t tell anyone, it is our secret
I can’t recommend it highly enough
cannot recommend this shop highly enough
could not recommend them more
can’t rave enough
definitely not one to skip
not a place to miss
you can’t miss this one
you can’t go wrong with anything on the menu
everything we ordered was good
not one dish disappointed
never once disappointed
has yet to disappoint
I have yet to have a bad meal
I’m hooked
totally hooked
I dream about those dumplings
I could eat here every day
wish it were closer to home
I wish we had one in our city
I wish I had found them sooner
should have come here years ago
far from disappointing
far from expensive
nothing short of amazing
nothing better than a cold beer on that patio
no one makes it better
better than any chain
beats the big chains
better than the expensive brands
as good as the original at half the cost
good enough for daily use and then some
does everything I need
exceeded every expectation
just as good as new
like new
no more headaches
my vision has never been sharper
I love how I look in my new frames
light as a feather
perfect fit on the first try
my son loved choosing his frames
comfortable all day long
easy returns
easy to book online
clear answer to my email
phone call answered on the second ring
car came back cleaner than before
found the problem in five minutes
came out on a Sunday night to help
great reception everywhere
sound is clear as a bell
charges quickly
holds a charge for days
fits in my pocket
pairs right away
survived two drops
no trouble at all setting it up
even my grandmother can use it
solidly built
fits just right
does not feel cheap
never crashes
not flimsy at all
they don’t rush you
never rushed
no attitude
no upselling
no gimmicks
honest people
they didn’t try to sell me anything
less of a wait than I feared
hardly any wait
barely had to wait
seated right away
`,
  negative: `
far from everything
miles from anything
impossible to find even with GPS
no signs anywhere
no parking within a mile
no elevator and steep stairs
you could hear everything
street noise all night
sleepless night
air conditioning did not work
it was boiling inside
we were freezing
the room looked nothing like the photos
badly in need of renovation
in need of an update
has seen better days
everything is old and worn
I don’t think I will return
in no hurry to go back
I’m done with this place
done with them
that was the last straw
I am looking for another optician
I will take my business elsewhere
will shop elsewhere from now on
find another place
it’s worth looking for another place
you’ll find better food for less
better and cheaper next door
there are far better options
much better can be had for the price
better off staying home
better off cooking at home
I don’t understand the good reviews
I don’t see what the fuss is about
I don’t know why people like it
lives off its reputation
all hype
more hype than taste
more style than substance
I expected more
expected better
I was hoping for more
we expected something special and didn’t get it
far from perfect
far from good
nowhere near worth the price
nowhere near as good as they claim
could have been so much better
it should have been better
would have been nice if it worked
would be good if it weren’t so overpriced
I wanted to like it
I really wanted to love this place
wish I could like it more
wish I had my money back
wish I had read the reviews first
gave it a second chance, big mistake
second try, second failure
one star for the decor, nothing for the rest
the only good thing was the view
only good thing about it is the price
apart from the bread nothing was edible
nice try
we left hungry
I was still hungry when I left
child sized portions
costs an arm and a leg
a fortune for a salad
pay a lot for very little
the bill didn’t match the menu
they added things we never ordered
tip was already added
everything costs extra
we were rushed
they took our plates before we were done
had to ask twice for everything
had to beg for water
he sighed when I asked a question
she never looked up from her screen
three of them chatting and nobody serving
made no effort
zero effort
they make you feel like you are a bother
acted like they were doing me a favor
felt unwelcome
felt invisible
nobody took responsibility
always somebody else’s fault
told me to come back later
told me it was not their problem
made me come back three times for nothing
had to call again and again
had to chase them for an answer
had to complain to get anything done
ended up cancelling
still haven’t seen my deposit
it has been four months
it drags on and on
empty promises
not ready on the day they promised
postponed again
my prescription still isn’t right
blurry at a distance
glasses keep sliding down
they hurt behind my ears
rushed exam
he didn’t even look at my file
car makes the same noise as before
warning light came right back on
they broke a part and hid it
amateur work
crooked haircut
package left in the rain
wrong color, wrong size
photo doesn’t show the real color
worn out after two washes
came apart at the seams
battery died within the hour
battery doesn’t last
it doesn’t stay in my ear
keeps falling off
keeps cutting out
keeps disconnecting
keeps freezing
drops calls all the time
people can’t hear me
sound is awful
buttons stick
screen went black
stopped charging
won’t stay connected
too quiet to hear
poor instructions
no instructions
threw it away
I threw it in the garbage
ended up in the bin
sent it right back
returned it the next day
bought a different one instead
don’t make the same mistake I did
learn from my mistake
save your time
money down the drain
down the drain
I wouldn’t feed it to my dog
made me sick to my stomach
my least favorite
not even close
about as useful as a brick
it was a chore to finish
`,
} as const;
