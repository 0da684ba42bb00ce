-- Takes a lease where nobody holds it.
-- KEYS  1 lease (string: the owner's fence) · 2 record (hash)
-- ARGV  1 nonce of this call · 2 the lease's life, ms · 3 the record's life, ms
-- Gives the new owner's fence, or nothing where another holds it. Safe to repeat: the holder that has this very
-- nonce is this call. The fence grows by the clock too, so that it grows even where a fail-over lost the last one.
if redis.call('EXISTS', KEYS[1]) == 1 then
  if redis.call('HGET', KEYS[2], 'owner') ~= ARGV[1] then return nil end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return redis.call('HGET', KEYS[2], 'fence')
end
local time = redis.call('TIME')
local millis = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local last = tonumber(redis.call('HGET', KEYS[2], 'fence') or '0')
local fence = string.format('%.0f', math.max(last + 1, millis))
redis.call('HSET', KEYS[2], 'fence', fence, 'owner', ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
redis.call('SET', KEYS[1], fence, 'PX', ARGV[2])
return fence
