-- Gives a lease back; another's lease is left alone.
-- KEYS  1 lease (string: the owner's fence) · 2 record (hash)
-- ARGV  1 fence
-- Safe to repeat. Without an owner on record a late renewal cannot take the lease back.
if redis.call('HGET', KEYS[2], 'fence') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[2], 'owner')
redis.call('DEL', KEYS[1])
return 1
