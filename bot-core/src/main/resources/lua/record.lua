-- Puts the reply in flight on record.
-- KEYS  1 record (hash) · 2 inbox (list)
-- ARGV  1 fence · 2 reply (ReplyJson) · 3 the conversation's life, ms
-- Gives how many events wait, the turn that somebody wants stopped (empty text for none), and how many changes to messages
-- there were since the last turn ended; or nothing where the fence is not the newest: then nothing was changed. Safe to
-- repeat.
if redis.call('HGET', KEYS[1], 'fence') ~= ARGV[1] then return nil end
redis.call('HSET', KEYS[1], 'reply', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {
  tostring(redis.call('LLEN', KEYS[2])), redis.call('HGET', KEYS[1], 'stop') or '', redis.call('HGET', KEYS[1], 'revision') or '0'
}
