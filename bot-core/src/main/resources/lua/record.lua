-- Puts the reply in flight on record.
-- KEYS  1 record (hash) · 2 inbox (list)
-- ARGV  1 fence · 2 reply (ReplyJson) · 3 the conversation's life, ms
-- Gives how many events wait, or -1 where the fence is not the newest: then nothing was changed. Safe to repeat.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return -1 end
redis.call('HSET', KEYS[1], 'reply', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return redis.call('LLEN', KEYS[2])
