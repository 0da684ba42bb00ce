-- Takes events off a conversation's inbox that a person no longer wants answered.
-- KEYS  1 inbox (list) · 2.. the claims that end with them
-- ARGV  how every inbox entry of such an event begins
-- Gives how many there were. The events' own claims stay: a late second delivery does not bring them back. Safe to
-- repeat; a repeat counts what is left.
local waiting = redis.call('LRANGE', KEYS[1], 0, -1)
local count = 0
for i = 1, #waiting do
  for j = 1, #ARGV do
    if string.sub(waiting[i], 1, #ARGV[j]) == ARGV[j] then
      count = count + redis.call('LREM', KEYS[1], 1, waiting[i])
      break
    end
  end
end
for i = 2, #KEYS do redis.call('DEL', KEYS[i]) end
return count
