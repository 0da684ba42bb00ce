-- Lets nobody take from a limit for a while, and makes its gap longer afterwards: see pace_take.lua.
-- KEYS  1 pace (hash: until, the block's end, µs; slow, how many times longer the gap is at that end)
-- ARGV  1 how long, µs · 2 the time in µs; empty for the server's own clock, as always but in tests
-- A longer block that stands is not shortened. A block within a block is the same no of the platform, said to another
-- call: it does not slow again. Safe to repeat.
local SLOWER = 1.5
local MOST_SLOW = 4
local RECOVERY = 60000000
local LEAST_SURPLUS = 1 / 64
local REMEMBERED = 600000000

local now = tonumber(ARGV[2])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
end
local state = redis.call('HMGET', KEYS[1], 'until', 'slow')
local blocked = tonumber(state[1] or '0')
local slow = tonumber(state[2] or '1')
if blocked <= now then
  local surplus = (slow - 1) / 2 ^ math.floor((now - blocked) / RECOVERY)
  if surplus < LEAST_SURPLUS then surplus = 0 end
  slow = math.min(MOST_SLOW, (1 + surplus) * SLOWER)
end
blocked = math.max(blocked, now + tonumber(ARGV[1]))
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', blocked), 'slow', string.format('%.17g', slow))
local life = math.max(redis.call('PTTL', KEYS[1]), math.ceil((blocked + REMEMBERED - now) / 1000))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', life))
return 1
