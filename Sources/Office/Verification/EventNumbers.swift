import Domain

// The numbers of the log: each from 1 on is given once. A bit for each is enough to see that.

/// Which numbers of the log have been seen.
struct EventNumbers {
    private let last: Int64
    private var seen: [UInt64]
    private var repeats: [Int64] = []

    /// - Parameter last: numbers after it were given since the verification began.
    init(last: Int64) {
        self.last = max(0, last)
        seen = Array(repeating: 0, count: Int(self.last / 64) + 1)
    }

    /// - Parameter numbers: `nil` for an act that has none yet (PostgreSQL, for a moment).
    mutating func mark(_ numbers: [Int64?]) {
        for case let number? in numbers where number <= last {
            guard number > 0, !isSeen(number) else {
                repeats.append(number)
                continue
            }
            seen[Int(number / 64)] |= 1 << UInt64(number % 64)
        }
    }

    private func isSeen(_ number: Int64) -> Bool { seen[Int(number / 64)] & 1 << UInt64(number % 64) != 0 }

    func findings() -> [Finding] {
        var found = repeats.map { finding("number \($0) was given twice or is not one") }
        var number: Int64 = 1
        while number <= last {
            guard !isSeen(number) else {
                number += 1
                continue
            }
            let first = number
            while number <= last, !isSeen(number) { number += 1 }
            found.append(
                finding(
                    first == number - 1
                        ? "the act with number \(first) is missing"
                        : "the acts with numbers \(first) to \(number - 1) are missing"))
        }
        return found
    }

    private func finding(_ sentence: String) -> Finding {
        Finding(thread: nil, seq: nil, sort: .number, sentence: sentence)
    }
}
