-- Accepts an event into a conversation's inbox: claims it and appends it, or does neither.
-- KEYS  1 inbox (list) · 2.. the claims: the event's own, and its turn's or that something is wanted of the turn again
-- ARGV  1 nonce of this call · 2 entry (EventJson) · 3 most entries · 4 a claim's life, ms · 5 the inbox' life, ms
-- Gives ACCEPTED, DUPLICATE or FULL. Safe to repeat: a claim that holds this very nonce was made by this call.
for i = 2, #KEYS do
  local claim = redis.call('GET', KEYS[i])
  if claim == ARGV[1] then return 'ACCEPTED' end
  if claim then return 'DUPLICATE' end
end
if redis.call('LLEN', KEYS[1]) >= tonumber(ARGV[3]) then return 'FULL' end
for i = 2, #KEYS do
  redis.call('SET', KEYS[i], ARGV[1], 'PX', ARGV[4])
end
redis.call('RPUSH', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 'ACCEPTED'
