/** English: what went well, told without a word that judges it; braces stand for one of the lists in en-events.ts. Written for this project. */
export const ENGLISH_KINDNESSES = `
{things} arrived {soon}
ordered {day}, got it {soon}
ordered at night, here {soon}
came two days early
they texted me at every step
wrapped in three layers of bubble wrap
there was a handwritten note in the box
they slipped a sample into the box
the driver carried it up four floors
driver waited for me to come down
swapped the size in {minutes}
took it back without a receipt
took back an opened box and asked nothing
refunded {soon}
refunded in three days
the money was in my account {soon}
my mistake, and they refunded me anyway
they replaced it {soon} and I paid nothing
one call and it was fixed
one email and {soon} it was sorted
got an answer {soon}
answered within {minutes}, on a Sunday
{who} called me back {soon} as promised
{who} called to see how I was doing
{who} answered at 9 at night
{who} took it from there and had it solved in {minutes}
{who} stayed past closing to finish
{who} opened early for me
{who} came over to say hello
{who} walked the bag out to my car
{who} carried everything to the car
{who} called three stores to find my size
{who} went through the whole stock room for my size
{who} spent an hour with me
{who} sat down and compared the models with me
{who} showed me how to use it
{who} showed me three cheaper ones
{who} pointed me to the cheapest one
{who} told me I didn’t need new lenses
{who} told me to keep my old frames, they had years left
{who} fixed the arm and charged nothing
{who} put the screw back and wouldn’t take my money
{who} adjusted the frames for free
{who} remembered my name
{who} remembered our table
{who} brought water for the dog
{who} played with my son during the exam
{who} held my mother’s hand through the exam
{who} explained every step before starting
{who} got down to talk to the kids
{who} noticed a worn tire and told me
{who} bought us coffee
{who} comped the dessert for her birthday
{who} didn’t charge for labor
{who} found my wallet and held it for me
drinks were on the house
they brought out a cake with a candle
we got upgraded
they found us a table on a Saturday night without a reservation
seated by the window as requested
brought a high chair before we asked
refilled our bread {times} before we asked
we had our food in {minutes}
food in {minutes} on a Saturday
in at noon, out by half past, full
clean plates all around the table
the kids finished everything
there was nothing left on our plates
my daughter asked when we are going back
I asked for the recipe
we went back {soon}
I’m going back {day}
I have taken my whole family there since
my parents go there now too
whole family are customers now
bought a second one for my mother
bought two more for the kids
got another one for the office
I’m on my fourth pair from them
customer for twenty years and not about to change
drove 40 miles and I’d do it again
my glasses were ready {soon}
glasses were ready before the date
frame broke in the morning, fixed by noon
broke my glasses on vacation, they fixed them in {minutes}
I can read the fine print again
no headaches since
not a scratch on the lenses after two years
not one scratch in three years
I get compliments on my frames every day
coworkers keep asking where I got it
{who} dealt with the insurance, I paid nothing up front
paid less than the estimate
the bill came in under the quote
bill matched the quote to the cent
two pairs for the price of one
dropped the car off at 8, had it back at 10
car came back washed
found the problem in {minutes}, fixed {soon}
the noise is gone
the leak never came back
still holding after five years
works like the first day after four years
going on five years and still running
it has outlived two phones
survived the washing machine
dropped it {times} and it still works
battery goes three days
charge it once a week
plugged it in and it worked
took {minutes} to set up
up and running in {minutes}
fits in my pocket and stays put
hear every word, even on the highway
my calls don’t drop any more
signal where my old one had none
holds my hair for six weeks
the stain came out
the couch survived two kids and a dog
technician showed up on the dot and cleaned up after himself
came out on a holiday
internet was back {soon}
account open in {minutes}
loan approved {soon}
claim handled in two days
same person from start to finish
a person picked up on the second ring
got an appointment {soon}
appointment at 9, seen at 9
seen right away
seen at once
taken care of the moment I walked in
walked in, no appointment, out in {minutes}
greeted the second we came in
we slept until ten
the kids didn’t want to leave
room was ready at 11 when check-in was 3
they kept our bags all day
we left a big tip
booked my next visit on the way out
gave their number to all my friends
they caught their own mistake before I did
they admitted the mistake and paid for the meal
I had given up, {who} found the answer
three garages could not find it, this one did
no other store could help, here it was done in {minutes}
expected to wait weeks, it was ready {soon}
scared of dentists, and I nearly fell asleep
my picky eater ate it all
she got up to hold the door for my grandmother
couldn’t put it down
read it in one night
we have watched it four times
`;
