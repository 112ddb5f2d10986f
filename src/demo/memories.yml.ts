/** The configuration the demo runs with, as its keeper would have written it. Start your own from it. */
export const DEMO_CONFIGURATION = `# What this family wants to see. Change something and run again.
database: demo
language: en
timezone: Europe/Paris
day-starts-at: "04:00"          # a photo of two in the morning belongs to the evening before

keeper: ada
users:
  ada: { me: Ada, lends-to: [ben] }
  ben: { me: Ben, lends-to: { ada: everything, leo: { albums: [Lisbon] } } }
  leo: { me: Leo }
  rosa: { me: Mamie Rosa }      # the name the family gave her among the people

hide:                           # stays out of everything made here
  people: [Max]                 # Clara's former husband
  tags: [private]
  folders: [/Scans]             # nobody knows when these were taken

albums:
  souvenirs:                    # the best of a big album, fresh every day, for everybody
    name: Souvenirs
    owner: ada
    from: { album: Sedona }
    pick: 15..20
    choose: best
    share: everyone

  sedona-and-me:                # one album for each member of the family
    name: Sedona & {me}
    for: everyone
    from: { people: [Sedona, "{me}"] }
    pick: 10..15

  today:                        # since yesterday at this hour
    name: Sedona today
    owner: ada
    from: { album: Sedona, taken: last 24h }
    pick: 100
    share: everyone
    refresh: hourly

  lisbon:
    name: A week in Lisbon
    for: [ada, ben, leo]
    from: { places: [Lisbon], media: photos }
    pick: 24
    refresh: monthly

  corsica:                      # the parents' cameras met in one folder of the shared space
    name: A summer in Corsica
    owner: rosa
    from: { folders: [/2024/Corsica] }
    pick: 30
    share: everyone
    refresh: weekly

  christmas:
    name: Christmas in Quimper
    for: everyone
    from: { subjects: [christmas], any-people: [Sedona, Leo] }
    pick: 20
    refresh: weekly

  biscuit:                      # the dog; drawn by lot, the same all day
    name: Biscuit!
    owner: ada
    from: { subjects: [dog], taken: last 3 years }
    pick: 12
    choose: random

  skiing:                       # Leo is skipped here: Ben shared this album with Ada only
    name: Skiing
    for: [ada, leo]
    from: { album: Skiing }
    pick: 15
    refresh: weekly

memories:                       # albums that come by themselves, for each of the four
  for: everyone
  share: nobody
  birthdays: { Sedona: 2019-11-21, Leo: 2013-05-14, Ada: 03-08, Ben: 09-17 }
  family: { owner: ada, of: [ada, ben], kinds: [trips, years] }   # their cameras meet in one album
`;
