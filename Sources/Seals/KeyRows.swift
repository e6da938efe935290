// What fingers type when they do not choose: runs along the digits, the alphabet and the keyboard.

enum KeyRows {
    /// Rows and columns of the keyboards used in Poland, there and back; the digits go round.
    private static let rows = [
        "12345678901", "abcdefghijklmnopqrstuvwxyz", "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol",
    ]

    private struct Step: Hashable {
        let from: Character
        let to: Character
    }

    private static let steps: Set<Step> = rows.reduce(into: []) { steps, row in
        for (one, other) in zip(row, row.dropFirst()) {
            steps.insert(Step(from: one, to: other))
            steps.insert(Step(from: other, to: one))
        }
    }

    /// Into how many runs the characters fall, each made of neighbours or of one character repeated.
    static func runs(in characters: [Character]) -> Int {
        let breaks = zip(characters, characters.dropFirst()).count { one, other in
            one != other && !steps.contains(Step(from: one, to: other))
        }
        return characters.isEmpty ? 0 : breaks + 1
    }
}
