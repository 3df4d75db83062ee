import { faqOf } from './seed.ts'

/** What buyers of a Thornbury heat pump or boiler ask in the weeks after the fitting. */
export const afterSalesFaq = faqOf('AfterSal', [
  ['Why are you calling me?', 'We call every customer three weeks after the fitting, to hear whether everything works as it should.'],
  ['How long is the guarantee?', 'Seven years on the heat pump and two years on the labour, from the day of commissioning.'],
  ['Do I have to register the guarantee?', 'No, the fitter does it on the day. You can see it in your account under Documents.'],
  ['Where do I find my invoice?', 'It was sent by e-mail on the day of commissioning. I can have it sent again.'],
  [
    'My radiators are only lukewarm',
    'That is normal: a heat pump runs cooler and for longer. If the room reaches its temperature, all is well.',
  ],
  [
    'The outdoor unit is covered in ice',
    'A thin layer is normal and goes away in the defrost cycle. If it stays for more than two hours, we send someone.',
  ],
  ['The unit makes a humming sound', 'A low hum is normal. If it rattles or wakes you at night, I will book a visit.'],
  ['There is steam coming off the unit', 'That is the defrost cycle. It lasts up to ten minutes and does no harm.'],
  ['What does error E4 mean?', 'Low water pressure. Top up to 1.5 bar with the filling loop; the steps are on page 12 of the handbook.'],
  ['What does error H7 mean?', 'The flow sensor needs a look. Please leave the system on; I will book an engineer for you.'],
  ['How do I set the timer?', 'In the app: Heating, then Schedule. Two set points a day work best; do not switch it off at night.'],
  [
    'The app does not find my unit',
    'Switch the gateway off for ten seconds. If the light stays red, the Wi-Fi name or password has changed.',
  ],
  ['What temperature should I set?', 'Whatever is comfortable, usually 19 to 21 degrees, and leave it steady.'],
  [
    'Is there enough hot water for a bath?',
    'The 200 litre cylinder gives one bath and two showers. Boost in the app heats it again in 40 minutes.',
  ],
  ['When is the first service due?', 'Twelve months after commissioning. You get a letter four weeks before.'],
  ['What does a service cost?', '£145 including VAT, or £11 a month with the care plan.'],
  ['What is in the care plan?', 'The yearly service, call-outs within 24 hours, and parts that wear.'],
  ['Can I cancel the care plan?', 'Yes, at any time with a month’s notice.'],
  [
    'The fitters left a mark on the wall',
    'I am sorry about that. I will pass it to the fitting team, and they will call you within two working days.',
  ],
  ['The fitters left rubbish behind', 'That should not happen. I will have it collected this week.'],
  ['When will I get the government grant?', 'The Boiler Upgrade Scheme pays us, so it has been taken off your invoice already.'],
  ['I have not had my certificate', 'The MCS certificate comes by e-mail within ten working days of commissioning.'],
  ['My bills have gone up', 'Electricity goes up and gas goes away, so please compare the sum. I can book a free settings check.'],
  ['Can I get a better electricity tariff?', 'Most suppliers have a heat-pump tariff. We are not allowed to recommend one.'],
  ['Can I change my appointment?', 'Yes. Tell me two days that suit you and I will pass them on.'],
  ['I want to complain', 'I am sorry. Tell me what happened, and a manager will call you back within one working day.'],
  ['Can I leave a review?', 'Gladly. I can send you the link by text after this call.'],
  ['Who do I call in an emergency?', 'Our emergency line, day and night: 020 7946 0815. If you smell gas, call 0800 111 999 first.'],
])
