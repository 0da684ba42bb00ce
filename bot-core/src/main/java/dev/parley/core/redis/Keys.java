package dev.parley.core.redis;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.WellFormed;
import dev.parley.core.settings.WorkspaceId;

/// Every key Parley has in Redis, spelt once. What belongs to one conversation shares the hash tag
/// `{<conversation>}` and so one slot: that is what lets a step over several keys be one script.
final class Keys {
  private static final int DUE_SETS = 16;
  private final String prefix;

  Keys(String prefix) {
    this.prefix = prefix;
  }

  /// List: the conversation's exchanges, oldest first.
  String messages(ConversationId id) {
    return tagged(id.toString()) + ":messages";
  }

  /// Hash: what people think of the conversation's answers, by turn and person.
  String ratings(ConversationId id) {
    return tagged(id.toString()) + ":ratings";
  }

  /// Hash: `fence` and `owner` of the lease, `reply` in flight, the turn to `stop`, what is `left` out, how many changes
  /// to messages there were since the last turn ended (`revision`).
  String record(ConversationId id) {
    return record(id.toString());
  }

  /// The record of whatever is leased; a conversation's where `leased` is its written form.
  String record(String leased) {
    return tagged(leased) + ":record";
  }

  /// String: the fence of the lease's owner, as long as the lease lasts.
  String lease(String leased) {
    return tagged(leased) + ":lease";
  }

  /// List: the events that wait, oldest first.
  String inbox(ConversationId id) {
    return tagged(id.toString()) + ":inbox";
  }

  /// String: the claim of an event. Apart from the turns' claims, because an id may be both.
  String seenEvent(ConversationId id, String eventId) {
    return tagged(id.toString()) + ":seen:event:" + WellFormed.of(eventId);
  }

  /// String: the claim of a turn, by the message that asked.
  String seenTurn(ConversationId id, String turn) {
    return tagged(id.toString()) + ":seen:turn:" + WellFormed.of(turn);
  }

  /// String: the claim of whatever is wanted of a turn again, until it was done.
  String seenAgain(ConversationId id, String turn) {
    return tagged(id.toString()) + ":seen:again:" + WellFormed.of(turn);
  }

  /// Sorted set: the conversations to look at, by time, of one sixteenth of all.
  String due(ConversationId id) {
    return due(Math.floorMod(id.toString().hashCode(), DUE_SETS));
  }

  /// The due set with the number `number`, below [#dueSets].
  String due(int number) {
    return prefix + "due:" + number;
  }

  static int dueSets() {
    return DUE_SETS;
  }

  /// Sorted set: the conversations of one workspace in which the person spoke.
  String person(ConversationId id, String author) {
    return person(id.platform(), id.workspace(), author);
  }

  /// The same by the workspace's names.
  String person(String platform, String workspace, String author) {
    return prefix + "person:{" + tag(platform + ":" + workspace + ":" + author) + "}";
  }

  /// Hash: how a limit of a platform stands.
  String pace(String limit) {
    return prefix + "pace:{" + tag(limit) + "}";
  }

  /// Sorted set: who waits at a limit of a platform, by place.
  String paceLine(String limit) {
    return pace(limit) + ":line";
  }

  /// Sorted set: who waits at a limit of a platform, by when they ask again.
  String paceDue(String limit) {
    return pace(limit) + ":due";
  }

  /// String: what is written to see whether Redis takes it.
  String health() {
    return prefix + "health";
  }

  /// Hash: small values by id.
  String documents(String collection) {
    return prefix + "doc:{" + tag(collection) + "}";
  }

  /// Hash: what was chosen in a workspace, by scope.
  String settings(WorkspaceId workspace) {
    return prefix + "settings:{" + tag(workspace.toString()) + "}";
  }

  /// Hash: a workspace's documents beside its settings, by name.
  String settingsDocuments(WorkspaceId workspace) {
    return settings(workspace) + ":documents";
  }

  /// List: who changed what of a workspace's settings, newest first.
  String settingsAudit(WorkspaceId workspace) {
    return settings(workspace) + ":audit";
  }

  /// What is spent in one workspace lies in one slot: `held` (sorted set: the turns that hold something), `people` (hash: their
  /// names), `window:<id>` (hash: what was spent in a period), `day:<date>` (hash: its rows), `turn:<conversation> <turn>`.
  String usage(WorkspaceId workspace, String what) {
    return prefix + "usage:{" + tag(workspace.toString()) + "}:" + WellFormed.of(what);
  }

  private String tagged(String name) {
    return prefix + "{" + tag(name) + "}";
  }

  /// A brace inside would end the tag too early, and keys that belong together would part.
  private static String tag(String name) {
    return WellFormed.of(name).replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
  }
}
