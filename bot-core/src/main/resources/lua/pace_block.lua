-- Lets nobody take from a limit for a while.
-- KEYS  1 pace (hash)
-- ARGV  1 how long, µs · 2 how long a block is remembered after its end, ms
-- A longer block that stands is not shortened. Safe to repeat.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local untilThen = math.max(tonumber(redis.call('HGET', KEYS[1], 'until') or '0'), now + tonumber(ARGV[1]))
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', untilThen))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((untilThen - now) / 1000) + tonumber(ARGV[2])))
return 1
