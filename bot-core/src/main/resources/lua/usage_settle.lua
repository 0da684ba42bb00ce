-- Counts what a turn came to, in place of what it held, and in its day's row.
-- KEYS  1 held (sorted set) · 2 turn (hash) · 3..7 windows (hashes) of its end · 8 day (hash: rows) · 9 people (hash: names)
-- ARGV  1 tokens · 2 money · 3 channel · 4 person · 5 how long a second time is known, ms
--       6..10 the windows' lives, ms; 0 for one that is over · 11 the day's life, ms · 12 row · 13 the row for all that is
--       too much for a day · 14 most rows of a day · 15 the person's name; empty to leave it · 16 most names
--       17 now, ms · 18.. what is added to the row
-- Gives 1, or 0 where it was counted before. Safe to repeat.
if redis.call('HEXISTS', KEYS[2], 'done') == 1 then return 0 end

local lapses = redis.call('ZSCORE', KEYS[1], KEYS[2])
if lapses and tonumber(lapses) <= tonumber(ARGV[17]) then give_back(KEYS[1], KEYS[2]) end

local tokens, money = tonumber(ARGV[1]), tonumber(ARGV[2])
local held = held_by(KEYS[2])
if held then
  correct(held, tokens - tonumber(held[1]), money - tonumber(held[2]), 0)
else
  for i = 1, 5 do
    if ARGV[5 + i] ~= '0' then
      spend(KEYS[2 + i], ARGV[3], ARGV[4], tokens, money, 1)
      redis.call('PEXPIRE', KEYS[2 + i], ARGV[5 + i])
    end
  end
end
redis.call('DEL', KEYS[2])
redis.call('HSET', KEYS[2], 'done', '1')
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('ZREM', KEYS[1], KEYS[2])

local row = ARGV[12]
local before = redis.call('HGET', KEYS[8], row)
if not before and redis.call('HLEN', KEYS[8]) >= tonumber(ARGV[14]) then
  row = ARGV[13]
  before = redis.call('HGET', KEYS[8], row)
end
redis.call('HSET', KEYS[8], row, added(before or '', table.concat(ARGV, ' ', 18)))
redis.call('PEXPIRE', KEYS[8], ARGV[11])

if ARGV[15] ~= '' and (redis.call('HEXISTS', KEYS[9], ARGV[4]) == 1
    or redis.call('HLEN', KEYS[9]) < tonumber(ARGV[16])) then
  redis.call('HSET', KEYS[9], ARGV[4], ARGV[15])
  redis.call('PEXPIRE', KEYS[9], ARGV[11])
end
return 1
