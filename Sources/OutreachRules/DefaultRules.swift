import KindJudging
public import Linting

/// The platform's own words, and messages with none.
public enum DefaultRules {
  public static let all: [Rule] = [defaultInvitationText]

  /// The platform's sentence, exact or edited by a few words, in every wording with evidence.
  ///
  /// Misses: languages for which no official sentence is known and no pattern fits (FACTS 2.1).
  static let defaultInvitationText = Rule(
    id: RuleID("default", "invitation-text"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning, received: .warning),
    message: "is the platform's own sentence",
    why: "Everybody knows the prefilled text; it says that you gave the request no thought.",
    remedy: "Say in a line why you want to know this person, or send the request without a note.",
    source: "FACTS 2.1; SEEDS S1, S4; tegze.eu: tailored 44 of 50 accepted, template 38 of 50",
    about: .standard, isEnglish: false,
    flagged: [
      "⟦I'd like to add you to my professional network on LinkedIn⟧.",
      "Hi Ana, ⟦I'd like to join your LinkedIn network⟧.",
      "Hello Jo,\n⟦I would really like to add you to my network⟧.\nSam",
      "Marta, ⟦vorrei aggiungerti alla mia rete professionale su LinkedIn⟧",
    ],
    accepted: [
      "I'd like to add you to my network: your Kotlin talk on Tuesday changed my mind on coroutines.",
      "Can you add me to the network drive?",
      "We met at the Porto meetup, and I'd like to add you to my professional network on LinkedIn.",
    ],
    detector: .phrases(
      """
      i (would|will|want to) (really|very much|also|just)? (like|love)? to? add you to my (professional|linkedin|personal)? (professional|linkedin)? network (on linkedin)?
      i (would|will) (really|also)? (like|love) to join your (professional|linkedin)? network (on linkedin)?
      i (would|will) (like|love) to connect with you on linkedin
      i am still waiting for your response
      accept my invitation to connect (on linkedin)?
      please add me to your (linkedin|professional)? network
      vorrei aggiungerti alla mia rete (professionale)? (su linkedin)?
      me gustaria contactar contigo (en linkedin)?
      (me gustaria|quisiera) (anadirte|agregarte|invitarte) a mi red (profesional)? (en|de)? linkedin?
      gostaria de (adicionar te|adiciona lo|adiciona la|te adicionar|adicionar voce) (a|na) minha rede (profissional)? (no|do)? linkedin?
      je souhaite vous ajouter a mon reseau professionnel
      je souhaite vous ajouter a mon reseau (professionnel)? (sur linkedin)?
      je vous invite a faire partie de mon reseau professionnel (sur linkedin)?
      ich mochte sie (gerne|gern)? zu meinem (beruflichen)? (netzwerk|linkedin netzwerk) (auf linkedin)? hinzufugen
      ich wurde sie gerne? zu meinem (beruflichen)? netzwerk (auf linkedin)? hinzufugen
      ik (wil|zou) (je|u)? graag (willen)? (toevoegen)? aan mijn (professionele)? (netwerk|linkedin netwerk) (op linkedin)? toevoegen?
      """),
    guards: [.signal(.reason), .signal(.anchor)], signal: .defaultText)
}
