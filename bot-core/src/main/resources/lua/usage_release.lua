-- Gives back what a turn holds that never reached the model.
-- KEYS  1 held (sorted set) · 2 turn (hash)
-- Safe to repeat; nothing happens where the turn holds nothing.
if held_by(KEYS[2]) then give_back(KEYS[1], KEYS[2]) end
return 1
