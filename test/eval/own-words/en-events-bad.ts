/** English: what went wrong, told without a word that judges it; braces stand for one of the lists in en-events.ts. Written for this project. */
export const ENGLISH_TROUBLES = `
I have been waiting {weeks} for {things}
been waiting {weeks} for {money}
{weeks} later, still nothing
ordered {day}, still not here
ordered {weeks} ago, still “processing”
still waiting for {things}
still waiting on {money}
still no sign of {things}
haven’t heard a word in {weeks}
they said ten days, it has been thirty
they promised {things} {day}, that was two weeks ago
every week they give me another date
delivery was pushed back {times}
tracking says delivered, I have nothing
package has been stuck for {weeks}
tracking hasn’t moved in {weeks}
{who} left the package in front of the building
driver never rang and left a slip
they say they came by, I was home all day
half the order was missing
one item was missing from the box
got someone else’s order
received the wrong size and I pay for the exchange
{things} came with {flaw}
opened the box and found {flaw}
arrived in pieces
I have to pay for the return shipping
I sent it back, they say they never got it
my order was cancelled and nobody told me
they cancelled my order and kept {money}
charged {times} for one purchase
billed twice, refunded zero
I was charged after I cancelled
they keep charging my card every month
the subscription renewed without my consent
my bill went from 30 to 60 dollars
price at the register was not the one on the shelf
the total didn’t match the quote
the bill was double the estimate
they added insurance I never asked for
they billed me for lenses I did not take
sent four emails, not one answer
called {times}, nobody picks up
called {times} and got a different story each time
phone just rings and rings
they hung up on me
I got passed from one department to the next
{minutes} on hold and then the line dropped
can’t reach anyone
no way to reach a human being
can’t cancel
cannot get my money back
{who} was supposed to call me back {day}, I’m still waiting
was told someone would call, nobody did
nothing back from them in {weeks}
they stopped answering once I had paid
store blames the website, website blames the store
they told me it wasn’t their problem
they asked me to pay again
they won’t give me {money}
offered store credit instead of {money}
warranty covers nothing, apparently
they said it was my fault
{who} said I broke it myself
had to go back {times}
had to go back {times} for the same thing
had to dispute it with my bank
had to start over with someone else
I ended up going to a competitor
I ended up buying one elsewhere
we left before we were served
we finally got up and walked out
we left without eating
we waited {hour} before anyone took our order
{hour} for a salad
{hour} before {dish} came
after {hour} they told us the kitchen was closed
I waited {hour} with an appointment
appointment at 10, seen at 11:15
appointment cancelled by text that morning
drove there for nothing, they had no record of my appointment
our reservation didn’t exist when we got there
they gave our table to someone else
store was closed when the website said open
got there at 5:45 and {who} said they were closing
doors locked in the middle of the day, no sign
{who} was on the phone and never looked at me
{who} walked right past us
{who} served people who came in after us
{who} rolled her eyes when I asked a question
{who} answered me without looking up
{who} talked to me like I was a child
{who} raised his voice in front of everyone
{who} told me to figure it out myself
{who} could not answer my questions
{who} disappeared and never came back
{who} forgot {dish}
{who} brought us another table’s order
had to ask for {dish} {times}
had to ask for the check {times}
{dish} never came
{dish} was still frozen in the middle
chicken was pink inside
there was {flaw} in my plate
I was up all night with my stomach
my daughter threw up when we got home
two bites and I left the rest
we left half of it
the table still had the last people’s crumbs
lipstick on the glasses
no soap and no paper in the restroom
heat was off, we kept our coats on
music so loud we couldn’t talk
hair in the bed
sheets had not been changed
no hot water for two days
the air conditioner leaked on our suitcase
we changed rooms {times}
neighbors partied till three and the desk did nothing
my glasses broke after {weeks}
the arm came off after {weeks}
the lenses scratched within {weeks}
the coating is already peeling
I see double with the new lenses
I’ve had headaches ever since I put them on
they got my prescription wrong
these weren’t the frames I picked
three tries and the prescription is still off
they remade the lenses {times}
same problem came back after {weeks}
the same part failed again
they had my car for {weeks}
drove home with one more noise than before
warning light came on again on the way home
got the car back with {flaw}
they replaced a part that was working
died the day after the warranty ended
stopped working after {weeks}
quit on me after {weeks}
lasted {weeks}
it lasted all of {weeks} before it died
won’t turn on after {weeks}
battery doesn’t make it through the day
have to charge it {times} a day
screen went dark after {weeks}
the clip snapped the first week
the plug doesn’t fit
doesn’t fit my phone
the cord is six inches long
the buttons stopped responding
it only plays out of one side
no sound from the left side
everyone tells me they can’t hear me
my old one picked up signal where this one shows none
I have to hold it at an angle for it to work
had to tape it together
had to buy a second one to replace it
went back to my old one
sent it back and bought another brand
it’s sitting in a drawer
gave it away
the manual is in Chinese only
nothing in the box about how to install it
software froze my computer
it erased my files
took {hour} to set up and then it froze
came apart in the wash
shrank two sizes
they cut four inches instead of one
color washed out with the first shampoo
they lost my file
they lost my paperwork {times}
asked for the same papers a fourth time
my account was locked overnight
my transfer never arrived
no internet for {weeks}
the technician never showed up
technician came {times} and the line is still dead
the visit was cancelled {times}
site crashes when I try to pay
promo code doesn’t go through and nobody answers
the app logged me out at checkout
they deleted my review
all I got was an automatic reply
I wrote to head office, silence
had to file a complaint
it is now with my lawyer
sold me a display model at full price
the one in the window doesn’t exist in the store
none of the advertised sizes were in stock
never gave me a receipt
charged me for the diagnosis
they charged us for the bread
kept my dog in a crate all day
the needle left a bruise the size of my hand
no gloves, no hand washing
since the new owners took over I don’t go
used to go every week, not any more
I told them about the allergy, it was in there anyway
told me the opposite of what {who} wrote
nothing {who} promised was done
stood me up
the sale price wasn’t applied
fell asleep halfway through
turned it off after {minutes}
I gave up after fifty pages
`;
