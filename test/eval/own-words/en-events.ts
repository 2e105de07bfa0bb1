import { ENGLISH_TROUBLES } from './en-events-bad.ts';
import { ENGLISH_KINDNESSES } from './en-events-good.ts';
import type { Events } from './tell-events.ts';

/**
 * What happened, told in English without a word that judges it: one event a line, braces stand for one of a list. Written
 * for this project: shops, opticians, garages, tables, hotels, goods, parcels, banks, telephone lines.
 */
export const ENGLISH_EVENTS: Events = {
  lists: {
    weeks: 'three weeks, two months, six weeks, over a month, four months, ten days, 3 weeks, 2 months, a month and a half, more than two weeks',
    hour: 'an hour, 40 minutes, over an hour, fifty minutes, two hours, 45 minutes, an hour and a half, 90 minutes, nearly an hour',
    minutes: 'five minutes, ten minutes, half an hour, fifteen minutes, twenty minutes, 5 minutes, 10 min, two minutes',
    soon: 'the next day, the same day, two days later, within the hour, within 24 hours, that same afternoon, overnight, first thing next morning',
    things: 'my order, my package, my glasses, my lenses, my new frames, the part, my couch, my card, my phone, the mattress, my contacts, my jacket, the gift, the charger, the washer, the headset',
    money: 'my refund, my money, my deposit, the refund, the credit, what they owe me, the warranty claim',
    who: 'the salesman, the saleswoman, the optician, the waiter, the waitress, our server, the cashier, the manager, the owner, the driver, the mechanic, the receptionist, the lady at the counter, the clerk, the technician, the girl at the desk, the doctor',
    times: 'twice, three times, four times, five times, 3 times, several times, ten times',
    dish: 'dessert, the appetizers, my wife’s dish, our drinks, water, the coffee, the salad, the fries, the kid’s plate, the soup',
    flaw: 'a scratch, a crack, a hair, a stain, a hole, a missing piece, a missing screw, a dent, an open seam',
    day: 'on Monday, on Tuesday, on Friday, on Saturday, on Sunday, March 3rd, in early June, last week, before Christmas',
    bought: 'a pair of glasses, a phone, a couch, shoes, a jacket, a dishwasher, two items, contacts, a bike, a laptop, a table, a headset, a blender, a camera, a battery, a case',
  },
  bad: ENGLISH_TROUBLES,
  good: ENGLISH_KINDNESSES,
  plain: `
I bought {bought} {day}
I ordered {bought} on their site {day}
went there {day} with my wife
the four of us went {day}
we had a reservation {day}
stopped by the store {day}
I had an appointment {day}
came in to have my glasses adjusted
the store is next to the pharmacy
there is parking in the back
{who} gave me a receipt
{who} asked for my name
I paid by card
I had the special and a coffee
there were six of us
it’s on the second floor
they open at ten
they are open Sundays
they also sell cases
they have two locations in town
I live nearby
this was my first visit
I had not heard of this chain before
first order from them
I was looking for {bought}
it is five minutes from the subway
the menu changes every week
anyone know if they take checks?
are they open on Monday?
do you do progressive lenses?
do you ship to Canada?
I will update my review when it arrives
haven’t tried it yet
have not opened the box yet
time will tell
too early to say
I will report back
I was handed {things} {day}
you pick up your order at the counter
you need to book
it costs 20 dollars
they close at 6
the invoice comes by email
the box contains a cable and a manual
it comes in black and silver
I use it with my laptop
it runs on two batteries
it is about the size of a book
`,
  without: {
    praise: 'wait, problem, problems, issue, issues, line, hidden fees, extra charge, surprises, delay, delays, mistake, mistakes, stress, pressure, noise, smell, scratch, scratches, hassle, trouble, complications, defects, fuss, waste of time, paperwork, scam, downside, breakdown, dropped calls, static, lag, pain, glitches, errors, complaints, regrets, drama, upsell, gimmicks, leaks, wear',
    complaint: 'response, answer, apology, smile, follow-up, advice, flavor, taste, manners, choice, respect, solution, news, explanation, help, hello, professionalism, refund, parking, seats, stock, care, interest, atmosphere, cleanliness, information, confirmation, call back, knowledge, effort, organization, compassion, customer service, signal, instructions, sound, support, warranty, value, quality, substance, plot',
    ways: 'no, zero, without, without any, not a single, there was no, there is no, had no, we had no, never any, absolutely no, with no, hardly any',
  },
  links: 'then, and, and then, in the end, result:, and since then',
};
