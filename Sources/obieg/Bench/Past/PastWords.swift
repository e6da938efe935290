import Foundation

// What people wrote: few words are everywhere and most are rare (Zipf's law). The commonest are those of the quality set, in its
// order of frequency, so that they are the words of an office; the rest is the languages' dictionaries, each word in its forms.

/// Makes texts in Polish and English.
struct PastWords: Sendable {
    private let polish: [[String]]
    private let english: [[String]]
    /// First name and surname.
    let names: [String]
    /// Of customers.
    let customers: [String]

    /// How many of ten texts are Polish.
    private static let share = 0.8
    /// How flat the top of the list is: the commonest word is every fortieth or so, not every tenth (Mandelbrot).
    private static let flat = 2.7
    /// Words that everybody uses; beyond them words become rare twice as fast, and so many of a hundred are of those
    /// (Ferrer i Cancho and Solé, 2001: two regimes in the frequency of words).
    private static let daily = 5_000
    private static let tail = 0.12

    init() throws {
        let written = try QualityFile("messages").lines
        let forms = try PastForms("pl_PL", .isoLatin2)
        let drawn = forms.draw(80_000, forms: 6)
        polish = Self.commonest(written, "pl") + drawn
        english = Self.commonest(written, "en") + (try PastForms("en_US", .utf8).draw(25_000, forms: 4))
        let proper = drawn.map { $0[0] }.filter { $0.first?.isUppercase == true && $0.count > 4 }
        let first = ["Anna", "Piotr", "Maria", "Jan", "Ewa", "Tomasz", "Zofia", "Adam", "Olga", "Marek", "Łucja"]
        names = (0..<PastPlan.people).map { "\(first[$0 % first.count]) \(proper[$0 % proper.count])" }
        let sorts = ["Hotel", "Szkoła", "Przychodnia", "Zakłady", "Hurtownia", "Spółdzielnia"]
        customers = (0..<PastPlan.customers).map {
            "\(sorts[$0 % sorts.count]) \(proper[(1_000 + $0) % proper.count]) \($0 / sorts.count)"
        }
    }

    /// What message number `number` says.
    func text(_ number: Int) -> String {
        var dice = Dice(2, number)
        var text = ""
        let words = dice.happens(Self.share) ? polish : english
        var left = 0
        for _ in 0..<(30 + dice.below(100)) {
            if left == 0 {
                text += text.isEmpty ? "" : ". "
                left = 5 + dice.below(12)
                text += word(words, &dice).capitalized
            } else {
                text += " " + word(words, &dice)
            }
            left -= 1
        }
        return text + "." + extras(&dice)
    }

    /// What a thread is about.
    func subject(_ thread: Int) -> String {
        var dice = Dice(3, thread)
        let words = dice.happens(Self.share) ? polish : english
        let said = (0..<(2 + dice.below(4))).map { _ in word(words, &dice) }.joined(separator: " ")
        return dice.happens(0.2) ? "\(said) \(Self.mark(&dice))" : said
    }

    /// A Polish word by its rank: 0 is the commonest.
    func word(_ rank: Int) -> String { polish[rank][0] }

    private func word(_ words: [[String]], _ dice: inout Dice) -> String {
        let rank =
            dice.happens(Self.tail)
            ? Double(Self.daily) / (1 - dice.fraction())
            : Self.flat * (pow((Double(Self.daily) + Self.flat) / Self.flat, dice.fraction()) - 1)
        let forms = words[rank < Double(words.count) ? Int(rank) : dice.below(words.count)]
        // The first form is the commonest.
        let fraction = dice.fraction()
        return forms[Int(fraction * fraction * Double(forms.count))]
    }

    /// Names and numbers, of which each is in few messages.
    private func extras(_ dice: inout Dice) -> String {
        var text = ""
        if dice.happens(0.3) { text += " \(Self.mark(&dice))." }
        if dice.happens(0.3) { text += " \(1 + dice.below(99)) \(100 + dice.below(900)),\(10 + dice.below(90)) zł." }
        if dice.happens(0.2) { text += " \(customers[dice.below(customers.count)])." }
        if dice.happens(0.2) { text += " \(names[dice.below(names.count)])." }
        if dice.happens(0.1) { text += " tel. \(500 + dice.below(300)) \(100 + dice.below(900)) 126." }
        return text
    }

    private static func mark(_ dice: inout Dice) -> String {
        let sorts = ["FV", "UM", "ZL", "BET", "SER", "KAN"]
        return "\(1 + dice.below(9_999))/\(sorts[dice.below(sorts.count)])/\(2016 + dice.below(10))"
    }

    /// The words of a language's messages in the quality set, the commonest first.
    private static func commonest(_ lines: [[String]], _ language: String) -> [[String]] {
        var counts: [String: Int] = [:]
        for line in lines where line[1] == language {
            for word in line[7].lowercased().split(whereSeparator: { !$0.isLetter }) where word != "n" {
                counts[String(word), default: 0] += 1
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { [$0.key] }
    }
}
