/**
 * Sentences of reviews that we wrote, with what they speak of and whether it is praised (+), blamed (`-`) or neither (`=`); `none`
 * speaks of no topic. They teach the topics and hold them: misspelt ones stand as people write.
 */
export const ENGLISH_SENTENCES = `
staff+ | Warm welcome the minute we walked in.
staff+ | The team bends over backwards for you.
staff+ | Everyone who works here is so kind.
staff+ | the receptionist was lovely with my mother
staff+ | Our server checked on us without hovering.
staff+ | The owner came out to say hello to every table.
staff+ | Great service from start to finish.
staff+ | freindly staff, always a smile
staff+ | They treat you like family.
staff+ | Very patient with my three kids.
staff+ | Shout out to Maria, she made our night.
staff+ | Employees go out of their way to help.
staff- | The cashier never looked up from her phone.
staff- | Not a hello, not a smile, nothing.
staff- | The manager yelled at a customer in front of everyone.
staff- | Salesman talked down to my wife.
staff- | We were ignored the whole time.
staff- | Rude rude rude.
staff- | The girl at the counter rolled her eyes at me.
staff- | Service was awful.
staff- | Nobody bothered to greet us.
staff- | our waiter forgot us completely
staff- | They make you feel like you are bothering them.
staff- | The staff stood around chatting while we stood there.
staff- | worst customer service skills i have ever seen from an employee
staff- | Had to ask three times for water.
staff- | the attitude you get in this store is unreal
staff= | A young man served us.
staff+ price- | Lovely people but way overpriced.
staff+ waiting- | Friendly staff but we waited forty minutes.
staff- product+ | The food is great, however the service needs work.
staff- product+ | Delicious dishes, too bad the waiter was so rude.
staff+ product- | The staff are sweet but the food is bland.
staff+ product+ place+ | Cosy room, tasty food and attentive service.
staff- place+ | Beautiful place, unfortunately the welcome is ice cold.
staff+ advice+ | Smiling team who really know their stuff.
staff- advice- | Rude sales people who know nothing about what they sell.
staff+ place- | The staff do what they can, but the store is filthy.
staff- waiting- | Slow service and waiters who could not care less.
staff- waiting- | It took an hour to get served in an empty room.
staff- waiting- | We sat there for twenty minutes before anyone came to take our order.
staff+ waiting+ | Quick, friendly service.
staff+ waiting+ | Served right away and with a smile.
advice+ | The optician took the time to explain everything.
advice+ | Great advice on choosing frames.
advice+ | you can tell he knows his trade
advice+ | Knowledgeable and answered all my questions.
advice+ | A true professional who listens.
advice+ | She guided me to exactly what I needed.
advice+ | No pressure to buy, just honest advice.
advice+ | He honestly told me I did not need new lenses.
advice+ | Clear explanations in plain words.
advice- | I was badly advised and bought the wrong model.
advice- | The salesman had no idea what he was talking about.
advice- | Totally incompetent.
advice- | No help choosing, you are on your own.
advice- | They talked me into an option I did not need.
advice- | Constant upselling, so annoying.
advice- | The technician could not answer a single question.
advice- | so unprofesional
advice+ waiting- | Great advice but three weeks to get the glasses.
advice+ price+ | Well advised and fairly priced.
advice- price- | Useless advice at premium prices.
waiting- | An hour and a half for an oil change.
waiting- | Endless wait.
waiting- | It takes forever.
waiting- | three weeks to get my glasses!!
waiting- | The line was out the door.
waiting- | Stood there for over an hour.
waiting- | Still waiting for my order after a month.
waiting- | They never meet the dates they promise.
waiting- | 45 mins for a coffee...
waiting- | One register open and twenty people lined up.
waiting- | I waited two hours for nothing.
waiting- | We arrived at 7 and ate at 8:30.
waiting- | Always running behind.
waiting- | Plan to lose your afternoon.
waiting- | Slowest drive thru in town.
waiting+ | No wait at all, I was seen right away.
waiting+ | My glasses were ready in an hour.
waiting+ | Ready ahead of time.
waiting+ | In and out in ten minutes.
waiting+ | Fast and efficient!
waiting+ | repaired the same day
waiting= | We waited a few minutes at the bar.
waiting- product+ | The wait is long but the meal is worth it.
waiting- product- | Cold food after an hour of waiting.
waiting+ product- | It came fast, but it was cold.
waiting- place- | You wait standing in a tiny stuffy room.
price- | Way too expensive for what it is.
price- | Overpriced!
price- | $480 for a plastic frame.
price- | They charged me for an exam I never had.
price- | What a rip-off.
price- | Prices doubled in a year.
price- | 8 bucks for a coffee, come on
price- | Hidden fees at the register.
price- | The final bill was twice the quote.
price- | costs an arm and a leg
price- | Not worth the money.
price- | it is a scam stay away
price+ | Very affordable.
price+ | Best prices around.
price+ | Great value for money.
price+ | Really not expensive.
price+ | Fair prices.
price+ | The sales are worth it.
price+ | He gave me a discount without my asking.
price+ | they did not charge me for the adjustment
price+ | You get a lot for your dollar.
price+ | Cheaper than anywhere else.
price= | It came to about $60.
price= | Count on 25 dollars a head.
price- product+ | Good quality but pricey.
price+ product- | It is cheap, but you get what you pay for: it broke right away.
price- product+ | Excellent meat, pity it costs so much.
price+ product+ | Huge choice at low prices.
price- product- | Ridiculous portions for $22.
price- place+ | Gorgeous decor, but the prices are over the top.
price+ place- | Prices are low, though the shop is badly kept.
price- staff+ | A bit expensive but they look after you so well.
product+ | Great selection of frames.
product+ | Unique styles you do not see elsewhere.
product+ | Fresh quality products.
product+ | Best pizza in town!
product+ | Everything is homemade and you can taste it.
product+ | Desserts to die for.
product+ | Refined cooking, generous plates.
product+ | The tartare was perfect.
product+ | We ate like kings.
product+ | My boots are sturdy and comfy on my feet.
product+ | they carry absolutely everything
product+ | the duck was cooked to perfection
product+ | Short menu but everything on it is good.
product+ | Lovely wine list.
product- | Very limited choice.
product- | The arms snapped after two weeks.
product- | Lenses scratched within a month.
product- | Never in stock, as usual.
product- | The shelves are always empty.
product- | Poor quality, junk.
product- | Overcooked meat and limp fries.
product- | It was frozen stuff heated in a microwave.
product- | sticky pasta and a sauce with no taste
product- | The fish was not fresh.
product- | Tiny portions.
product- | Inedible.
product- | We left hungry.
product- | The bread was stale.
product- | Expired products on the shelves
product- | too salty, too greasy
product- | The sole came off in the first rain.
product= | I had the chicken and my wife the salmon.
product= | The menu changes every month.
product+ product- | The starter was delicious but the main was a letdown.
product+ place- | The food is excellent, however the room is far too loud.
product- place+ | The decor is superb but the food does not match.
product+ place+ | Good food, nice atmosphere.
product- place- | No atmosphere and the food was no better.
workmanship+ | Glasses perfectly adjusted.
workmanship+ | The repair was done right.
workmanship+ | Very thorough eye exam.
workmanship+ | Careful work.
workmanship+ | My brakes are like new.
workmanship+ | the haircut is exactly what I wanted
workmanship+ | Clean installation.
workmanship+ | They altered my dress beautifully.
workmanship- | Wrong prescription, everything far away is blurry.
workmanship- | They put the lenses in backwards.
workmanship- | Sloppy work.
workmanship- | The problem came back two days after the repair.
workmanship- | They got my order wrong.
workmanship- | Half my order was missing.
workmanship- | I was handed the wrong bag.
workmanship- | Botched colour, I cried.
workmanship- | Measured wrong, everything had to be redone.
workmanship- | wrong order again
workmanship- | My glasses sit crooked.
workmanship- | Five minute exam and out you go.
workmanship- | They forgot my fries again.
workmanship- | No straw, no napkins, and the nuggets were not in the bag.
workmanship- | I ordered no pickles and got extra pickles.
workmanship- staff+ | Nice people, but the repair was badly done.
workmanship+ price- | Flawless work but the bill hurts.
workmanship+ waiting- | Well repaired, but it took two weeks.
workmanship- waiting+ | Done fast, done badly.
after-sales+ | They replaced my lenses without a fuss.
after-sales+ | Refunded in two days.
after-sales+ | Exchange accepted, no problem.
after-sales+ | They owned the mistake and made it right.
after-sales- | They refuse to refund me.
after-sales- | Warranty not honoured.
after-sales- | No after-sales service whatsoever.
after-sales- | My complaint was never answered.
after-sales- | once you have paid they do not know you
after-sales- | Customer service passes the buck.
after-sales- | They only offered store credit.
after-sales- | impossible to return anything here
after-sales- | Head office ignores every complaint.
after-sales- product- | Frame broke in a month and they would not exchange it.
after-sales- staff+ | Charming sales people, but when there is a problem nobody wants to solve it and you can forget your refund.
place+ | Clean and tidy store.
place+ | Beautiful bright shop.
place+ | Gorgeous setting by the water.
place+ | Great atmosphere.
place+ | The patio is a treat in summer.
place+ | Cozy, soft music
place+ | Great location next to the station.
place+ | Tasteful decor.
place+ | The view takes your breath away.
place+ | Spacious room and a comfortable bed.
place+ | it is small but charming
place+ | Cute little place for a night with friends.
place- | Disgusting bathrooms.
place- | Sticky tables and dirty floor.
place- | Too noisy, you cannot hear each other.
place- | It smells musty.
place- | Packed in like sardines.
place- | The decor is straight out of the 80s.
place- | It was freezing in there.
place- | Messy store, nothing is where it should be.
place- | AC was broken, we were melting
place- | The fitting rooms are tiny.
place- | No atmosphere.
place- | Dated and badly lit.
place- | hair in the bathroom sink of our room
place- | music far too loud
place- | Homeless people sleeping in the booths and garbage everywhere.
place= | The room looks onto the street.
access+ | Easy free parking.
access+ | Open on Sundays, so handy!
access+ | Easy to reach by subway.
access- | Impossible to park.
access- | Closed when Google said open.
access- | The posted hours are wrong.
access- | No wheelchair access.
access- | they close 20 minutes early
access- | Doors locked on a Saturday at 2 pm with no explanation.
access- | tiny parking lot always full
access= | They open at 10.
booking+ | Got an appointment the next day.
booking+ | Easy to book a table.
booking+ | They called me back right away.
booking- | Nobody answers the phone.
booking- | Appointment cancelled without notice.
booking- | Our reservation had not been written down.
booking- | I left three messages and never got a call back.
booking- | She hung up on me.
booking- | no reply to my emails
booking- | No appointment for two months.
booking- staff+ | Very nice in person, but you can never reach them by phone.
online+ | Fast shipping and well packed parcel.
online+ | Clear website, ordered in three clicks.
online+ | Arrived two days after I ordered online.
online- | The website crashes at checkout.
online- | Package never arrived.
online- | The courier left the box in the rain.
online- | The app does not work.
online- | Could not track my order on their site
online- | late delivery and damaged box
online- product+ | Lovely products but the website is a disaster.
none | I came last Tuesday.
none | There were six of us.
none | Highly recommend.
none | Avoid.
none | Very disappointed.
none | Perfect!
none | We will be back.
none | Never again.
none | A sure thing.
none | Nothing to complain about.
none | My first visit here.
none | I have been going for years.
none | Thank you so much.
none | I love this place.
none | This restaurant is the best in the city.
none | It was our wedding anniversary.
none | Two stars from me.
none | What a find!
none | Not worth the trip.
none | Read the other reviews before you go.
none | Everybody had told me about it.
none | Meh.
none | Go somewhere else.
none | Second visit and just as good.
none | We had a great time.
none | I do not get the negative reviews.
none | The chain was sold last year.
none | A place to discover.
none | My favorite spot in the neighborhood.
none | I was in the area visiting a friend.
`;
