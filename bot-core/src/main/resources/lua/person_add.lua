-- Notes that a person spoke in a conversation, so that forgetting the person needs no scan.
-- KEYS  1 person (sorted set: conversations by the time of the last word there)
-- ARGV  1 conversation · 2 the set's life, ms
-- Safe to repeat.
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], time[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
