-- Holds a lease on; one that ran out is taken again under the same fence while nobody else had it.
-- KEYS  1 lease (string: the owner's fence) · 2 record (hash)
-- ARGV  1 fence · 2 the lease's life, ms · 3 the record's life, ms
-- Gives 1, or 0 where it is another's or was given back. Safe to repeat. Where there is no fence at all the server lost
-- its memory (a record outlives every lease): nobody else had it then either, and the holder may end what it began.
local owner = redis.call('HMGET', KEYS[2], 'fence', 'owner')
if not owner[1] then
  redis.call('HSET', KEYS[2], 'fence', ARGV[1], 'owner', 'renewed')
elseif owner[1] ~= ARGV[1] or not owner[2] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
