-- Takes what a person said out of a conversation, and their ratings; the caller read both.
-- KEYS  1 record (hash) · 2 messages (list) · 3 ratings (hash)
-- ARGV  1 how many entries of messages follow · these, as they were read · then the ratings' fields
-- Gives how many of either were there. What is left out goes with them: a summary may tell of it. Safe to repeat.
local entries, ratings = 0, 0
local last = 1 + tonumber(ARGV[1])
for i = 2, last do entries = entries + redis.call('LREM', KEYS[2], 1, ARGV[i]) end
for i = last + 1, #ARGV do ratings = ratings + redis.call('HDEL', KEYS[3], ARGV[i]) end
if entries > 0 then redis.call('HDEL', KEYS[1], 'left') end
return { tostring(entries), tostring(ratings) }
