import Linting
import PhraseMatching

/// Words that are counted: pronouns, and the function words by which a language is guessed.
enum WordTallies {
  static let all: [WordTally] = [
    WordTally(
      counter: WordCounter.english.rawValue,
      words: """
        the and to of in is you for that it with on this have be are your at from or an was we \
        would will about our my if but not they i me us has as can what do by been there when
        """),
    WordTally(
      counter: WordCounter.german.rawValue,
      words: """
        der die das und ich sie nicht mit ist ein eine zu den von auf fur dem wir auch sich es \
        ihnen ihr ihre mir mich haben habe bei uns dass wie oder noch einen wurde sind im
        """),
    WordTally(
      counter: WordCounter.french.rawValue,
      words: """
        le la les et je vous de des un une est pour dans que qui pas sur avec nous votre mon ma \
        ce cette au du en mais plus j l d bonjour merci
        """),
    WordTally(
      counter: WordCounter.spanish.rawValue,
      words: """
        el la los las y que en un una por con para su no es se lo del al me mi te tu le como mas \
        hola gracias muy usted esta estoy
        """),
    WordTally(
      counter: WordCounter.portuguese.rawValue,
      words: """
        o os as e que em um uma por com para seu sua nao do da no na se ao me meu minha voce \
        obrigado obrigada muito ola esta eu dos das
        """),
    WordTally(
      counter: WordCounter.italian.rawValue,
      words: """
        il lo gli e che di un una per con non sono la le del della mi ti si ho ha ci suo sua tuo \
        questo piu grazie ciao buongiorno anche alla nel
        """),
    WordTally(
      counter: WordCounter.dutch.rawValue,
      words: """
        de het een en ik je van dat niet met op voor is te zijn ook maar wij we uw jouw mijn om \
        aan bij heb naar graag bedankt hallo deze
        """),
    WordTally(counter: WordCounter.firstSingular.rawValue, words: "i me my mine myself"),
    WordTally(counter: WordCounter.firstPlural.rawValue, words: "we us our ours"),
    WordTally(counter: WordCounter.second.rawValue, words: "you your yours yourself"),
    WordTally(
      counter: WordCounter.hedge.rawValue,
      words: "maybe perhaps possibly probably somewhat wondering"),
  ]
}
