-- Puts on record what of a conversation the model is no longer sent.
-- KEYS  1 record (hash)
-- ARGV  1 fence · 2 what is left out (LeftOutJson) · 3 what must stand there before, empty for anything
--       4 the conversation's life, ms
-- Gives 1, or 0 where the fence is not the newest or something else stands there: then nothing was changed. Safe to
-- repeat.
-- The entry begins as the last exchange does that is left out, up to the version: by that the scripts that change an
-- exchange or take it out find how far it reaches.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return 0 end
local left = redis.call('HGET', KEYS[1], 'left')
if left == ARGV[2] then return 1 end
if ARGV[3] ~= '' and left ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], 'left', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1
