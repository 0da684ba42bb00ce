-- Lets a conversation go in which nothing waits, at the second time of asking.
-- KEYS  1 due (sorted set: conversation by time)
-- ARGV  1 conversation · 2 now, ms since 1970, whole · 3 how long until the second look, ms
-- An event is put in here before it is put in its inbox, which lies in another slot: between the two its inbox
-- looks empty. So the first settling only says "once more, later", marked by half a millisecond; any acceptance
-- in between removes the mark. Safe to repeat.
local when = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or '-1')
if when < 0 then return 0 end
local now = tonumber(ARGV[2])
local marked = when ~= math.floor(when)
if marked and when <= now then return redis.call('ZREM', KEYS[1], ARGV[1]) end
if not marked then
  redis.call('ZADD', KEYS[1], string.format('%.1f', now + tonumber(ARGV[3]) + 0.5), ARGV[1])
end
return 0
