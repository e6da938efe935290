// Of which words a word is a form: `zleceniami` of `zlecenie`, `Kowalskiej` of `Kowalski`, `delivered` of `deliver`. Forms of one
// word share a stem, and so meet in the index. Polish and English at once, since an office writes both and nobody says which.

/// What a word is a form of.
package struct Stems: Sendable, Equatable {
    /// Folded; without the word's own folded form, which is a term already.
    package let terms: [String]
    /// Whether a dictionary has the word, or it is none that a dictionary could have (a number, one letter).
    package let isKnown: Bool

    static let none = Stems(terms: [], isKnown: true)
}

/// Finds the stems of words. Thread-safe.
package final class Stemmer: Sendable {
    private let polish: SpellingDictionary?
    private let english: SpellingDictionary?
    private let own: WordList
    /// Of texts as they should be written, and of those without diacritics.
    private let (written, plain) = (StemCache(), StemCache())
    /// Folded words whose stems begin otherwise than they do, but for those with `naj`.
    private let changed: Set<String>
    /// With what a word begins whose stems may begin otherwise.
    let changedLetters: ByteSet
    /// Changes with whatever changes stems.
    package let fingerprint: String

    /// The next version gives other stems to the same words of the same dictionaries.
    private static let version = 3
    /// In characters; what is longer is no word that anybody inflects.
    private static let longest = 40
    private static let superlative = "naj"

    /// - Parameters:
    ///   - folder: where Debian's `hunspell-pl` and `hunspell-en-us` put their files. What is missing there is done without.
    ///   - own: words of the organisation's own.
    package init(dictionaries folder: String = "/usr/share/hunspell", own: WordList = WordList("")) {
        polish = SpellingDictionary(at: "\(folder)/pl_PL")
        english = SpellingDictionary(at: "\(folder)/en_US")
        self.own = own
        changed = own.changed.union(WordList.irregular.changed)
        changedLetters = ByteSet(changed.compactMap(\.utf8.first) + Self.superlative.utf8.prefix(1))
        let parts = [UInt64(Self.version), polish?.fingerprint ?? 0, english?.fingerprint ?? 0, own.fingerprint]
        fingerprint = parts.map { String($0, radix: 36) }.joined(separator: "-")
    }

    /// Languages of which there is no dictionary, as Debian names the packages.
    package var missing: [String] {
        (polish == nil ? ["hunspell-pl"] : []) + (english == nil ? ["hunspell-en-us"] : [])
    }

    /// The stems of a word.
    ///
    /// - Parameters:
    ///   - word: as it was written.
    ///   - folded: the same, folded.
    ///   - manner: how the text is written in which it stands.
    func stems(of word: String, folded: String, in manner: WordManner) -> Stems {
        // What has a digit is no word; what has one letter or two is hardly ever inflected.
        guard folded.utf8.count > 2, !folded.utf8.contains(where: { $0 < UInt8(ascii: "a") }) else { return .none }
        return (manner == .plain ? plain : written).stems(of: word) { find($0, folded, manner) }
    }

    /// Whether a folded word's stems may begin with another letter than it does.
    func changesFirst(of word: String) -> Bool { word.hasPrefix(Self.superlative) || changed.contains(word) }

    private func find(_ word: String, _ folded: String, _ manner: WordManner) -> Stems {
        guard word.count <= Self.longest else { return .none }
        let lower = word.lowercased()
        var found = Set(own.stems(of: folded) + WordList.irregular.stems(of: folded))
        found.formUnion(inflected(lower))
        if found.isEmpty || manner == .plain, let polish, lower.utf8.allSatisfy({ $0 < 0x80 }) {
            // `Lodzi` is a word as it is, though a rare one: of such one letter at most is changed.
            let meant = Diacritics.restored(lower, changing: found.isEmpty ? Diacritics.mostLetters : 1) {
                polish.knows($0) || polish.knows($0.capitalised)
            }
            for form in meant { found.formUnion(inflected(form)) }
        }
        let isKnown = !found.isEmpty
        found.remove(folded)
        return Stems(terms: found.sorted(), isKnown: isKnown)
    }

    /// Folded stems from both dictionaries, the word's own form among them where it is a stem.
    private func inflected(_ lower: String) -> Set<String> {
        var found: Set<String> = []
        let folded = fold(lower)
        for dictionary in [polish, english].compactMap(\.self) {
            for form in [lower, lower.capitalised] {
                for stem in dictionary.stems(of: form)
                where stem == form || !EnglishEndings.isAnother(lower, than: stem) {
                    if let stem = Self.accepted(fold(stem), of: folded) { found.insert(stem) }
                }
            }
        }
        if let english, lower.utf8.allSatisfy({ $0 < 0x80 }) {
            found.formUnion(EnglishEndings.bases(of: lower) { english.knows($0) })
        }
        return found
    }

    /// A dictionary takes beginnings off as well as endings (`reported` is `port` with two of them), which leaves another word:
    /// a stem begins as its word does. `Najnowszy` is a form of `nowy`; `nieczynny` is none of `czynny`, but of `nieczynny`.
    private static func accepted(_ stem: String, of word: String) -> String? {
        guard !stem.isEmpty, !stem.utf8.contains(UInt8(ascii: " ")), !WordList.misleading.contains(stem) else {
            return nil
        }
        if word.hasPrefix("nie"), !stem.hasPrefix("nie"), word.dropFirst(3).utf8.first == stem.utf8.first {
            return word.utf8.count > 5 ? "nie\(stem)" : nil
        }
        if stem.utf8.first == word.utf8.first { return stem }
        return word.hasPrefix(superlative) && word.dropFirst(3).utf8.first == stem.utf8.first ? stem : nil
    }
}

extension String {
    /// With a capital at the beginning.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
