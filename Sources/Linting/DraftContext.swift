/// What a draft is taken for when nobody says: one place for the command, the page and the editor.
public enum DraftContext {
  /// The circumstances of a draft.
  ///
  /// The channel is the stated one, else the configured one, else `email` for a text that starts with
  /// `Subject:`, else `linkedin-note`; the purpose the stated one, else a reply where a message is
  /// answered, an invite on the note channels, else a message.
  public static func context(
    for bytes: [UInt8], channel stated: Channel?, configured: Channel? = nil, purpose: Purpose?,
    isReply: Bool = false
  ) -> LintContext {
    let assumed = DraftLayout.startsWithSubject(bytes) ? Channel.email : .linkedInNote
    let channel = stated ?? configured ?? assumed
    let layout = DraftLayout(bytes, takesSubject: channel.hasSubject)
    var context = LintContext(
      purpose: purpose ?? (isReply ? .reply : channel.isNote ? .invite : .message),
      channel: channel, channelIsStated: stated != nil || configured != nil,
      subject: layout.subject, excluded: layout.excluded)
    context.ignoreLines = layout.ignoreLines
    return context
  }
}
