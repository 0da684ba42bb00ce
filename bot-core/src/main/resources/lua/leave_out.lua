-- Puts on record what of a conversation the model is no longer sent.
-- KEYS  1 record (hash)
-- ARGV  1 fence · 2 what is left out (LeftOutJson) · 3 the conversation's life, ms
-- Gives 1, or 0 where the fence is not the newest: then nothing was changed. Safe to repeat.
-- Its entry begins as the last exchange does that is left out, up to the version: a script that takes an exchange out
-- finds it by that, and drops `left` with any exchange up to there.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'left', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
