-- Takes one call from a limit (GCRA), by the server's clock.
-- KEYS  1 pace (hash: tat, the time by which all calls taken would have been earned; until, the end of a block; both µs)
-- ARGV  1 one call each, µs · 2 calls at once
-- Gives 0 where it was taken, else the µs to wait. A block empties the limit: after it comes one call, then the pace.
-- A repeat may take twice, which only slows.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local every = tonumber(ARGV[1])
local slack = every * (tonumber(ARGV[2]) - 1)
local state = redis.call('HMGET', KEYS[1], 'tat', 'until')
local tat = math.max(tonumber(state[1] or '0'), now)
if state[2] then tat = math.max(tat, tonumber(state[2]) + slack) end
local early = tat - slack - now
if early > 0 then return math.ceil(early) end
redis.call('HSET', KEYS[1], 'tat', string.format('%.0f', tat + every))
redis.call('HDEL', KEYS[1], 'until')
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((tat + every - now) / 1000)))
return 0
