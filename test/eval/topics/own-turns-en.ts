/**
 * More sentences of ours, English, of Canada and elsewhere, labelled as those of own-sentences-en.ts are: turns of phrase, and words of
 * opticians, garages, hotels and counters. Each was written before anybody looked whether the rules find what it speaks of.
 */
export const ENGLISH_TURNS = `
staff+ | We were looked after from the moment we sat down.
staff+ | The young man at the counter could not have been nicer.
staff+ | Kudos to Priya and the whole crew.
staff+ | Very warm reception and well mannered servers.
staff+ | They bend over backwards to make your stay perfect.
staff+ | The gentleman who helped me was so courteous.
staff+ | She remembered us from last year.
staff+ | Ask for Dave, he is a gem.
staff+ | Nothing was too much trouble for them.
staff+ | The valet and bell boys were terrific.
staff+ | He was humble and sweet with our grandmother.
staff- | She slammed the tray down and walked off.
staff- | The lady at the window was so nasty I drove away.
staff- | They act like you owe them something.
staff- | Nobody said a word to us the entire time.
staff- | He laughed in my face when I asked for a receipt.
staff- | Employees standing around on their phones while customers stare at them.
staff- | The manager got in my face and told me to leave.
staff- | They could not be bothered to look up.
staff- | zero manners, zero smiles
staff- | She threw my change at me.
staff- | Talked to me like I was a child.
staff- | The girl taking orders was cussing and flirting with the cook.
staff- | Workers are always screaming at each other in the back.
staff- | Our drinks sat empty all night and nobody noticed.
staff- | We had to flag someone down for menus.
staff- waiting- | We sat for half an hour before a waiter noticed us.
staff- waiting- | It took forever to get our check.
staff+ waiting+ | Seated at once and served within minutes.
advice+ | The optometrist walked me through every test.
advice+ staff+ | She helped me pick frames that suit my face.
advice+ | They know exactly what they are talking about.
advice+ | A mechanic who shows you the worn part before replacing it.
advice- | The clerk was no help and just pointed at a shelf.
advice- | They pushed progressive lenses on me that I did not want.
advice- | Every person gives you a different answer.
advice- | He just read me what was on the box.
waiting+ | No wait, seen at once.
waiting+ | Zero wait on a Saturday.
waiting+ | There was no line at all.
waiting+ | My order came up in two minutes.
waiting+ | I was out the door in twenty minutes.
waiting- | Twenty minutes in the drive thru for two coffees.
waiting- | They told me a week, it has been five.
waiting- | My appointment was at two and I was seen at three thirty.
waiting- | The line does not move.
waiting- | Fast food that is anything but fast.
waiting- | Sat in the waiting room for ages.
waiting- | There were six people working and it still took half an hour to get a sandwich.
waiting- | They made me pull over and park, then forgot about me.
waiting- | Expect to be there all afternoon.
price- | They nickel and dime you for everything.
price- | You need a second mortgage to eat here.
price- | Forty dollars to tighten a screw!
price- | My insurance was billed twice.
price- | The invoice was double what they told me.
price- | Breakfast was 15 euros extra.
price- | Steep rates for such a basic room.
price+ | My vision plan covered everything.
price+ | They threw in a second pair for free.
price+ | You can feed a family for twenty bucks.
price+ | Easy on the wallet.
price+ | Great rates in low season.
product+ | My progressives are perfect, no adjusting needed.
product+ | The pastries are out of this world.
product+ | A juicy burger and crisp fries.
product+ | Breakfast buffet was plentiful and hot.
product+ | Everything we ordered was spot on.
product+ | The contact lenses are so comfortable I forget them.
product- | The coating peeled off within three months.
product- | My nose pad fell off on the second day.
product- | Burger was a hockey puck.
product- | The fries were swimming in grease.
product- | I took two bites and threw it out.
product- | We all got sick that night.
product- | Nothing for small faces.
product- | The nuggets were hard as rocks.
product- | Weak coffee and stale croissants at breakfast.
workmanship+ | The lenses were fitted perfectly.
workmanship+ | She adjusted my frames until they sat just right.
workmanship+ | The leak was fixed on the first try.
workmanship- | They misread my prescription.
workmanship- | My new lenses give me headaches, they must have measured wrong.
workmanship- | My glasses keep sliding down after three adjustments.
workmanship- | I asked for no onions and it was covered in onions.
workmanship- | I got home and half the food was not there.
workmanship- | They always leave something out of the bag.
workmanship- | Never once have they gotten my order right.
workmanship- | I paid for six pieces and got four.
workmanship- | I ordered a large and was handed a small.
workmanship- | She gave me somebody else’s meal.
workmanship- | The same noise came back a week after they fixed it.
after-sales+ | Broke them on holiday and they replaced them at no cost.
after-sales+ | The warranty was honoured without a fuss.
after-sales- | I was passed from one department to the next.
after-sales- | The warranty never covers anything.
after-sales- | They washed their hands of it once I had paid.
after-sales- waiting- | Still waiting on my refund.
place+ | Bright, airy and brand new.
place+ access+ | Steps from the subway and the market.
place+ | The hotel is close to the train station and all attractions.
place+ | A tranquil haven in the middle of the city.
place+ | Comfortable beds and huge bathroom.
place+ | Such a peaceful, beautiful spot.
place+ | You feel like you are in a little village in Italy.
place+ | The area is safe and quiet at night.
place+ | Neat, clean and very lively in the evening.
place+ | The spa and gym are superb.
place- | Our room reeked of cigarettes and the carpet was stained.
place- | Paper thin walls, we heard everything.
place- | Overflowing trash cans and sticky tables.
place- | No toilet paper and no soap in the ladies room.
place- | The place is a pigsty.
place- | Grease on the floor and flies everywhere.
place- | Nasty restrooms.
place- | Tables were not wiped down.
place- | The exterior looks shabby.
place- | The hotel is far from everything.
place- | The booths are torn and the paint is peeling.
place- | The bed was rock hard.
place- | Neighbourhood is a bit rough.
place- | You could not hear yourself think.
place- staff+ | Tired building, but lovely people.
place+ product- | Stunning setting, soulless cooking.
access+ | You can park right in front.
access- | They had locked up fifteen minutes before closing.
access- | One step at the door and no ramp.
access- | We circled the block for twenty minutes looking for a spot.
booking+ online+ | I booked online in two minutes.
booking- | The phone just rings and rings.
booking- | They lost our reservation.
booking- | They rescheduled me three times.
online- | The parcel was left out in the snow.
online- | The site froze when I tried to pay.
online+ | Ordered Monday, delivered Wednesday.
none | I was just passing through.
none | My husband has been coming for twenty years.
none | I only give two stars because zero is not possible.
none | Friends had told me good things.
none | We will be back with the kids.
none | I work next door.
none | There are several of these around the city.
none | Had high hopes.
staff- product+ | Food is good but the waitress looked bored to death.
staff+ product- | Sweet waiter, shame about the sad plate.
price- product+ | It tastes great, but so it should at that price.
price+ place- | Cheap as chips, though it is tiny and echoes.
staff+ place- product+ | The room lacks charm, but the cooking and the welcome make up for it.
staff- workmanship+ | The repair is perfect even if the technician never smiled.
waiting- workmanship+ | You need patience, but the work is solid.
advice+ price- | They advise you well; the prices, though, sting.
product+ price- waiting- | Good burgers, but pricey and an endless line.
staff+ | The hosts went above and beyond for our anniversary.
staff- | Our server vanished after dropping the menus.
staff- waiting- | An hour went by before our pizzas came out, with no apology.
staff+ product+ | Welcoming owner and a melting lamb tagine.
product- | The sushi lacked freshness and the rice was a brick.
product+ price+ | The fourteen dollar lunch set is outstanding.
place+ | A leafy courtyard away from the noise of the city.
place- | Rooms face the highway and we did not sleep a wink.
place+ staff+ | Tastefully renovated hotel with obliging receptionists.
staff- waiting= | They hustle you out in twenty minutes to turn the table.
price- product- | Nineteen bucks for a salad with three leaves in it.
staff- | The manager does not give a damn about his customers.
waiting- | Thirty five minutes at the counter for two crepes.
staff+ | A young team full of energy.
product+ | Seasonal menu and carefully plated dishes.
place- | The patio looks onto a parking lot, which spoils it.
product- staff- | Charred meat and a waiter who just shrugged.
staff+ | The welcome was unforgettable.
none | We were a party of twelve for a birthday.
price+ | The kids menu is priced right.
place+ | Hushed atmosphere and well spaced tables.
place- | The smell of frying follows you home.
staff- | Not a soul around to help in the entire store.
advice+ staff+ | The consultant spent an hour with me, patient and with great taste.
workmanship- | The lens was cut badly and pops out of the frame.
after-sales- | Two reminders later and still no credit.
staff+ waiting+ | Served in under five minutes on a Saturday.
booking- | The booking form says full every single day.
online- | My web order arrived incomplete and in pieces.
access- | The store was shut even though the listing says 7 pm.
product+ | Impressive choice of craft beers.
product- | Desserts straight out of the freezer.
staff- price- | Service unworthy of a place at that price.
place- | The cleaning leaves a lot to be desired.
staff+ | They smile, they listen and they serve you gladly.
staff- | The owner grumbles as soon as you ask for a change.
price- | A glass of wine costs what the bottle should.
none | A friend told us to come here.
workmanship+ advice+ | Right diagnosis and crystal clear explanations.
waiting- staff- | I have been standing here for twenty minutes hoping someone will take my order.
staff- workmanship- | The girl botches everything and answers back.
place- | We got a table wedged between the toilets and the kitchen.
product- | The coffee tasted burnt.
staff+ | The man who helped me had the patience of a saint.
after-sales+ price+ | Scratched lens replaced for free, hats off.
price- | Avoid if you are on a tight budget.
workmanship- staff- | They never listen and always mess up the order at the window.
place- | There was trash all over the lot and the lobby smelled like urine.
place- | Restroom floor was wet and there were no paper towels.
workmanship- | Got home and two of the four sandwiches were missing.
staff- | I was yelled at by the lady on the speaker.
waiting- | Slowest location in the whole city.
staff+ | The waitress warmly suggested the dish of the day.
staff- | Sat twenty minutes without seeing anyone.
staff+ place+ | A neighborhood bistro where they know your name.
product+ | You really eat well here.
place- | The music drowns every conversation.
place+ | Sweeping lake views from the sunroom.
place- | The room was overheated and badly ventilated.
staff- product- | Appalling welcome and food to match.
product- price- | Bird sized portions at full price.
product+ staff+ | Faultless from starter to coffee, served by people who care.
staff- | The sommelier treated us like fools.
product- | The dough was raw in the middle.
price+ product+ | Twelve dollars gets you a gigantic couscous.
staff+ | No complaints about the waiters, quick and polite.
place+ | Ideal for two, soft light and plush benches.
waiting- | The kitchen is swamped and plates trickle out.
none | Four of us went on a Tuesday night.
staff- | We were refused a table though the restaurant was empty.
product- | The tiramisu was tiramisu in name only.
price- | You pay for the location.
staff+ workmanship+ | The stylist has magic hands and is always cheerful.
advice+ | They offered me the simplest fix, not the dearest.
place- | Aisles are cluttered with boxes.
workmanship- | They scratched my door while changing the tire.
after-sales- | The promised refund never came.
product+ | Frames so light you forget you wear them.
staff- | The optician saw me standing in a doorway, without a smile.
waiting- | My glasses have been in production for a month and a half.
staff- | The kid at the register had an attitude and would not look at me.
workmanship- | Every single time there is something missing from my bag.
waiting- | You will die of old age in that drive thru.
`;
