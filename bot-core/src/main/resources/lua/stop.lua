-- Asks the owner of a conversation to stop the reply in flight.
-- KEYS  1 record (hash)
-- ARGV  1 turn · 2 the conversation's life, ms
-- Gives 1, or 0 where no reply is in flight. Safe to repeat.
if redis.call('HEXISTS', KEYS[1], 'reply') == 0 then return 0 end
redis.call('HSET', KEYS[1], 'stop', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
