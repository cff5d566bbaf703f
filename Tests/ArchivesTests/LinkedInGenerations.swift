/// One made-up archive in every form that LinkedIn has written, typed from FACTS 1.2–1.4.
///
/// Ana Lopes owns it. Rita Roe invited her without a note, Sam O'Hare with one; she invited Lee Park and
/// wrote to Kim Vale, who answered; somebody sent her a campaign, and one row holds an attachment only.
struct MadeUpArchive: Sendable, CustomStringConvertible {
  var name: String
  var connections: String
  var invitations: String
  var messages: String
  /// Whether the files are UTF-16LE with a byte order mark, as several of 2018 were.
  var isUTF16 = false
  /// Rows of Messages.csv that are drafts.
  var draftCount = 0

  /// The files' bytes: connections, invitations, messages.
  var files: [[UInt8]] {
    [connections, invitations, messages].map { text in
      guard isUTF16 else { return Array(text.utf8) }
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  var description: String { name }

  private static let preamble =
    "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses"
    + " are missing. See https://www.linkedin.com/psettings/privacy/email and"
    + " https://www.linkedin.com/help/linkedin/answer/261\"\n\n"

  private static let spin =
    "<p class=\"\"spinmail-quill-editor__spin-break\"\">Hi Ana,</p><p>Our <strong>new</strong>"
    + " suite is out.</p>"

  private static let invitations2018 = """
    From,To,Sent At,Message,Direction
    Rita Roe,Ana Lopes,"2/8/24, 9:05 AM",,INCOMING
    Sam O'Hare,Ana Lopes,"2/9/24, 12:30 PM","Hi Ana,  I heard your talk in Porto.",INCOMING
    Ana Lopes,Lee Park,"2/10/24, 1:00 PM",Hello Lee,OUTGOING

    """

  private static let invitationsUrn = """
    From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn
    Rita Roe,Ana Lopes,"2/8/24, 9:05 AM",,INCOMING,urn:li:fsd_profile:R1,urn:li:fsd_profile:A1
    Sam O'Hare,Ana Lopes,"2/9/24, 12:30 PM","Hi Ana,  I heard your talk in Porto.",INCOMING,urn:li:fsd_profile:S1,urn:li:fsd_profile:A1
    Ana Lopes,Lee Park,"2/10/24, 1:00 PM",Hello Lee,OUTGOING,urn:li:fsd_profile:A1,urn:li:fsd_profile:L1

    """

  private static let invitationsURL = """
    From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
    Rita Roe,Ana Lopes,"2/8/24, 9:05 AM",,INCOMING,https://www.linkedin.com/in/rita-roe,https://www.linkedin.com/in/ana-lopes
    Sam O'Hare,Ana Lopes,"2/9/24, 12:30 PM","Hi Ana,  I heard your talk in Porto.",INCOMING,https://www.linkedin.com/in/sam-ohare,https://www.linkedin.com/in/ana-lopes
    Ana Lopes,Lee Park,"2/10/24, 1:00 PM",Hello Lee,OUTGOING,https://www.linkedin.com/in/ana-lopes,https://www.linkedin.com/in/lee-park

    """

  private static let connectionsURL =
    preamble + """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Kim,Vale,https://www.linkedin.com/in/kim-vale,,"Vale, Sons & Co",Editor,01 Jan 2024
      ,,,,,,07 Jan 2024
      """

  private static let tabbed2018 = MadeUpArchive(
    name: "2018, UTF-16LE with tabs",
    connections: """
      "First Name"\t"Last Name"\t"Email Address"\t"Company"\t"Position"\t"Connected On"
      "Kim"\t"Vale"\t""\t"Vale, Sons & Co"\t"Editor"\t"1/1/24, 8:00 AM"
      ""\t""\t""\t""\t""\t"1/7/24, 8:00 AM"

      """,
    invitations: """
      "From"\t"To"\t"Sent At"\t"Message"\t"Direction"
      "Rita Roe"\t"Ana Lopes"\t"2/8/24, 9:05 AM"\t""\t"INCOMING"
      "Sam O'Hare"\t"Ana Lopes"\t"2/9/24, 12:30 PM"\t"Hi Ana,  I heard your talk in Porto."\t"INCOMING"
      "Ana Lopes"\t"Lee Park"\t"2/10/24, 1:00 PM"\t"Hello Lee"\t"OUTGOING"

      """,
    messages: """
      "From"\t"To"\t"Date"\t"Subject"\t"Content"\t"Direction"\t"Folder"
      "Ana Lopes"\t"Kim Vale"\t"2/11/24, 9:00 AM"\t""\t"Dear Kim"\t"OUTGOING"\t"SENT"
      "Kim Vale"\t"Ana Lopes"\t"2/12/24, 9:00 AM"\t"Re: notes"\t"Thanks &amp; see ""you"" soon.  Kim"\t"INCOMING"\t"INBOX"
      "Big Suite"\t"Ana Lopes"\t"2/13/24, 9:00 AM"\t""\t"\(spin)"\t"INCOMING"\t"ARCHIVED"
      "Kim Vale"\t"Ana Lopes"\t"2/14/24, 9:00 AM"\t""\t""\t"INCOMING"\t"INBOX"

      """, isUTF16: true)

  private static let twelveColumns2026 = MadeUpArchive(
    name: "to March 2026, twelve columns", connections: connectionsURL,
    invitations: invitationsURL,
    messages: """
      CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
      2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-11 09:00:00 UTC,,Dear Kim,INBOX,,No
      2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-12 09:00:00 UTC,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INBOX,,No
      2-b==,,Big Suite,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-13 09:00:00 UTC,,"\(spin)",ARCHIVE,,No
      2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-14 09:00:00 UTC,,,INBOX,"https://files.example/1,https://files.example/2",No
      2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-15 09:00:00 UTC,,Not yet,INBOX,,Yes

      """, draftCount: 1)

  static let december2024 = 4
  static let march2026 = 6

  static let all: [MadeUpArchive] = [
    MadeUpArchive(
      name: "2018",
      connections: """
        First Name,Last Name,Email Address,Company,Position,Connected On
        Kim,Vale,,"Vale, Sons & Co",Editor,"1/1/24, 8:00 AM"
        ,,,,,"1/7/24, 8:00 AM"
        """,
      invitations: invitations2018,
      messages: """
        From,To,Date,Subject,Content,Direction,Folder
        Ana Lopes,Kim Vale,"2/11/24, 9:00 AM",,Dear Kim,OUTGOING,SENT
        Kim Vale,Ana Lopes,"2/12/24, 9:00 AM",Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INCOMING,INBOX
        Big Suite,Ana Lopes,"2/13/24, 9:00 AM",,"\(spin)",INCOMING,ARCHIVED
        Kim Vale,Ana Lopes,"2/14/24, 9:00 AM",,,INCOMING,INBOX

        """),
    MadeUpArchive(
      name: "2019",
      connections: """
        First Name,Last Name,Email Address,Company,Position,Connected On
        Kim,Vale,,"Vale, Sons & Co",Editor,01 Jan 2024
        ,,,,,07 Jan 2024
        """,
      invitations: invitations2018,
      messages: """
        FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER
        Ana Lopes,Kim Vale,2024-02-11T09:00:00,,Dear Kim,OUTGOING,INBOX
        Kim Vale,Ana Lopes,2024-02-12T09:00:00,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INCOMING,INBOX
        Big Suite,Ana Lopes,2024-02-13T09:00:00,,"\(spin)",INCOMING,ARCHIVE
        Kim Vale,Ana Lopes,2024-02-14T09:00:00,,,INCOMING,INBOX

        """),
    MadeUpArchive(
      name: "2021",
      connections: preamble + """
        First Name,Last Name,Email Address,Company,Position,Connected On
        Kim,Vale,,"Vale, Sons & Co",Editor,01 Jan 2024
        ,,,,,07 Jan 2024
        """,
      invitations: invitations2018,
      messages: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
        2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,2024-02-11 09:00:00 UTC,,Dear Kim,INBOX
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,2024-02-12 09:00:00 UTC,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INBOX
        2-b==,,Big Suite,,Ana Lopes,2024-02-13 09:00:00 UTC,,"\(spin)",ARCHIVE
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,2024-02-14 09:00:00 UTC,,,INBOX

        """),
    MadeUpArchive(
      name: "2023, Urn", connections: connectionsURL, invitations: invitationsUrn,
      messages: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
        2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-11 09:00:00 UTC,,Dear Kim,INBOX
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-12 09:00:00 UTC,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INBOX
        2-b==,,Big Suite,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-13 09:00:00 UTC,,"\(spin)",ARCHIVE
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-14 09:00:00 UTC,,,INBOX

        """),
    MadeUpArchive(
      name: "December 2024", connections: connectionsURL, invitations: invitationsURL,
      messages: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT
        2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-11 09:00:00 UTC,,Dear Kim,INBOX,No,No
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-12 09:00:00 UTC,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INBOX,No,No
        2-b==,,Big Suite,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-13 09:00:00 UTC,,"\(spin)",ARCHIVE,No,No
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-14 09:00:00 UTC,,,INBOX,No,No
        2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-15 09:00:00 UTC,,Not yet,INBOX,Yes,No

        """, draftCount: 1),
    MadeUpArchive(
      name: "2025", connections: connectionsURL, invitations: invitationsURL,
      messages: """
        CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT
        2-a==,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,Kim Vale,https://www.linkedin.com/in/kim-vale,2024-02-11 09:00:00 UTC,,Dear Kim,INBOX,,No,No
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-12 09:00:00 UTC,Re: notes,"Thanks &amp; see ""you"" soon.  Kim",INBOX,,No,No
        2-b==,,Big Suite,,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-13 09:00:00 UTC,,"\(spin)",ARCHIVE,,No,No
        2-a==,,Kim Vale,https://www.linkedin.com/in/kim-vale,Ana Lopes,https://www.linkedin.com/in/ana-lopes,2024-02-14 09:00:00 UTC,,,INBOX,https://files.example/1,No,No

        """),
    MadeUpArchive(
      name: "March 2026", connections: connectionsURL, invitations: invitationsURL,
      messages: """
        "CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"
        "2-a==","","Ana Lopes","https://www.linkedin.com/in/ana-lopes","Kim Vale","https://www.linkedin.com/in/kim-vale","2024-02-11 09:00:00 UTC","","Dear Kim","INBOX",""
        "2-a==","","Kim Vale","https://www.linkedin.com/in/kim-vale","Ana Lopes","https://www.linkedin.com/in/ana-lopes","2024-02-12 09:00:00 UTC","Re: notes","Thanks &amp; see ""you"" soon.

        Kim","INBOX",""
        "2-b==","","Big Suite","","Ana Lopes","https://www.linkedin.com/in/ana-lopes","2024-02-13 09:00:00 UTC","","\(spin)","ARCHIVE",""
        "2-a==","","Kim Vale","https://www.linkedin.com/in/kim-vale","Ana Lopes","https://www.linkedin.com/in/ana-lopes","2024-02-14 09:00:00 UTC","","","INBOX","https://files.example/1"

        """),
    tabbed2018, twelveColumns2026,
  ]
}
