/// One made-up archive in every form that LinkedIn has written, typed from FACTS 1.2–1.4.
///
/// Ana Lopes owns it. Rita Roe invited her without a note, Sam O'Hare with one; she invited Lee Park and
/// wrote to Kim Vale, who answered; somebody sent her a campaign, and one row holds an attachment only.
struct MadeUpArchive: Sendable, CustomStringConvertible {
  var name: String
  var connections: String
  var invitations: String
  var messages: String

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

        """),
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
  ]
}
